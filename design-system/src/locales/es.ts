/** Spanish for the texts the elements bring themselves; each group's stands beside its English. */
import { ACCORDION_ES } from '../accordion/accordion-texts.es.ts';
import { ADDRESS_ES } from '../address/address-texts.es.ts';
import { CALENDAR_ES } from '../calendar/calendar-texts.es.ts';
import { DATES_ES } from '../calendar/date-texts.es.ts';
import { CHARTS_ES } from '../charts/chart-texts.es.ts';
import { CHECKBOX_GROUP_ES } from '../checkbox-group/checkbox-group-texts.es.ts';
import { CODE_INPUT_ES } from '../code-input/code-input-texts.es.ts';
import { COMBOBOX_ES } from '../combobox/combobox-texts.es.ts';
import { CONFIRM_DIALOG_ES } from '../confirm-dialog/confirm-dialog-texts.es.ts';
import { COPY_BUTTON_ES } from '../copy-button/copy-button-texts.es.ts';
import { DATA_TABLE_ES } from '../data-table/data-table-texts.es.ts';
import { DATE_FIELD_ES } from '../date-field/date-field-texts.es.ts';
import { DATE_RANGE_ES } from '../date-range/date-range-texts.es.ts';
import { FILE_UPLOAD_ES } from '../file-upload/file-upload-texts.es.ts';
import { UPLOAD_LIST_ES } from '../file-upload/upload-list-texts.es.ts';
import { FILTER_BAR_ES } from '../filter-bar/filter-bar-texts.es.ts';
import { CHARACTER_COUNT_ES } from '../forms/character-count-texts.es.ts';
import { TONE_ES } from '../inline-message/tone-texts.es.ts';
import { LINK_ES } from '../link/link-texts.es.ts';
import { MONEY_FIELD_ES } from '../money-field/money-field-texts.es.ts';
import { NAVIGATION_ES } from '../navigation/navigation-texts.es.ts';
import { NUMBER_FIELD_ES } from '../number-field/number-field-texts.es.ts';
import { PAGINATION_ES } from '../pagination/pagination-texts.es.ts';
import { PHONE_FIELD_ES } from '../phone-field/phone-field-texts.es.ts';
import { PRINT_BUTTON_ES } from '../print-button/print-button-texts.es.ts';
import { PRINT_SHEET_ES } from '../print-sheet/print-sheet-texts.es.ts';
import { PROGRESS_BAR_ES } from '../progress-bar/progress-bar-texts.es.ts';
import { PROGRESS_STEPS_ES } from '../progress-steps/progress-steps-texts.es.ts';
import { RANGES_ES } from '../range-bar/range-texts.es.ts';
import { SIGNATURE_ES } from '../signature/signature-texts.es.ts';
import { SPARKLINE_ES } from '../sparkline/sparkline-texts.es.ts';
import { TEXT_FIELD_ES } from '../text-field/text-field-texts.es.ts';
import { TIME_SLOT_PICKER_ES } from '../time-slot-picker/time-slot-picker-texts.es.ts';
import { TIMELINE_ES } from '../timeline/timeline-texts.es.ts';
import { TOAST_REGION_ES } from '../toast-region/toast-region-texts.es.ts';
import { VIRTUAL_LIST_ES } from '../virtual-list/virtual-list-texts.es.ts';
import { WIZARD_ES } from '../wizard/wizard-texts.es.ts';
import { isQuestion } from '../forms/subject.es.ts';
import type { TextGroups, Texts, TranslatedTexts } from '../texts.ts';

const COMMON: Texts = {
  optional: 'opcional',
  close: 'Cerrar',
  cancel: 'Cancelar',
  loading: 'Cargando',
  working: 'Un momento',
  dismiss: 'Descartar',
  opensInNewTab: 'se abre en una pestaña nueva',
  errorSummary: 'Hay un problema',
  errorPrefix: 'Error:',
  unread: 'Sin leer',
  required: (label) => (isQuestion(label) ? `${label} Responda, por favor.` : `Falta “${label}”. Complételo, por favor.`),
  invalid: (label) => (isQuestion(label) ? `Revise su respuesta a “${label}”, por favor.` : `“${label}” no parece correcto. Revíselo, por favor.`),
};

/** By its type: a group without Spanish does not compile. */
const GROUPS: TextGroups = {
  accordion: ACCORDION_ES,
  address: ADDRESS_ES,
  calendar: CALENDAR_ES,
  characterCount: CHARACTER_COUNT_ES,
  charts: CHARTS_ES,
  checkboxGroup: CHECKBOX_GROUP_ES,
  codeInput: CODE_INPUT_ES,
  combobox: COMBOBOX_ES,
  confirmDialog: CONFIRM_DIALOG_ES,
  copyButton: COPY_BUTTON_ES,
  dataTable: DATA_TABLE_ES,
  dateField: DATE_FIELD_ES,
  dateRange: DATE_RANGE_ES,
  dates: DATES_ES,
  fileUpload: FILE_UPLOAD_ES,
  filterBar: FILTER_BAR_ES,
  link: LINK_ES,
  moneyField: MONEY_FIELD_ES,
  navigation: NAVIGATION_ES,
  numberField: NUMBER_FIELD_ES,
  pagination: PAGINATION_ES,
  phoneField: PHONE_FIELD_ES,
  printButton: PRINT_BUTTON_ES,
  printSheet: PRINT_SHEET_ES,
  progressBar: PROGRESS_BAR_ES,
  progressSteps: PROGRESS_STEPS_ES,
  ranges: RANGES_ES,
  signature: SIGNATURE_ES,
  sparkline: SPARKLINE_ES,
  textField: TEXT_FIELD_ES,
  timeSlotPicker: TIME_SLOT_PICKER_ES,
  timeline: TIMELINE_ES,
  toastRegion: TOAST_REGION_ES,
  tone: TONE_ES,
  uploadList: UPLOAD_LIST_ES,
  virtualList: VIRTUAL_LIST_ES,
  wizard: WIZARD_ES,
};

/** For `configureTexts`. */
export const SPANISH: TranslatedTexts = { ...COMMON, groups: GROUPS };
