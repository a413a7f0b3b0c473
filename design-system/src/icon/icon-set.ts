/** The whole icon set by name; `register/icon.ts` hands it to `ds-icon`. */
import * as icons from './icon-paths.ts';

export const ICON_SET = {
  alert: icons.alert,
  archive: icons.archive,
  bell: icons.bell,
  bill: icons.bill,
  calendar: icons.calendar,
  check: icons.check,
  'check-circle': icons.checkCircle,
  'chevron-down': icons.chevronDown,
  'chevron-left': icons.chevronLeft,
  'chevron-right': icons.chevronRight,
  'chevron-up': icons.chevronUp,
  clock: icons.clock,
  close: icons.close,
  copy: icons.copy,
  desk: icons.desk,
  download: icons.download,
  external: icons.external,
  eye: icons.eye,
  'eye-off': icons.eyeOff,
  file: icons.file,
  flask: icons.flask,
  folder: icons.folder,
  globe: icons.globe,
  home: icons.home,
  inbox: icons.inbox,
  info: icons.info,
  location: icons.location,
  mail: icons.mail,
  menu: icons.menu,
  minus: icons.minus,
  more: icons.more,
  paperclip: icons.paperclip,
  people: icons.people,
  phone: icons.phone,
  pill: icons.pill,
  plus: icons.plus,
  printer: icons.printer,
  search: icons.search,
  send: icons.send,
  settings: icons.settings,
  share: icons.share,
  shield: icons.shield,
  'sign-out': icons.signOut,
  syringe: icons.syringe,
  trash: icons.trash,
  upload: icons.upload,
  user: icons.user,
  video: icons.video,
} as const;

/** The name of an icon of the set. */
export type IconName = keyof typeof ICON_SET;

/** Every name, in alphabetical order. */
export const iconNames = (Object.keys(ICON_SET) as IconName[]).toSorted();
