/**
 * The words of a notice, the same on every way it is sent. They are read on
 * locked screens and by whoever holds the phone: nothing about the patient, the
 * sender or what it says (MS-08).
 */
import type { Topic } from '../features/communication/schema.ts';

export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

const WORDS: Record<'en' | 'es', Record<Topic, NoticeWords>> = {
  en: {
    appointments: { title: 'News about a visit', text: 'There is news about a visit. Sign in to see it.' },
    results: { title: 'You have a new test result', text: 'You have a new test result. Sign in to see it.' },
    messages: { title: 'You have a new message', text: 'You have a new message. Sign in to read it.' },
    bills: { title: 'You have a new bill', text: 'You have a new bill. Sign in to see it.' },
    account: { title: 'Your account', text: 'Something about how you sign in has changed. Read the email we sent you. If it was not you, call us.' },
  },
  es: {
    appointments: { title: 'Novedades de una cita', text: 'Hay novedades de una cita. Inicie sesión para verlas.' },
    results: { title: 'Tiene un resultado nuevo', text: 'Tiene un resultado nuevo. Inicie sesión para verlo.' },
    messages: { title: 'Tiene un mensaje nuevo', text: 'Tiene un mensaje nuevo. Inicie sesión para leerlo.' },
    bills: { title: 'Tiene una factura nueva', text: 'Tiene una factura nueva. Inicie sesión para verla.' },
    account: { title: 'Su cuenta', text: 'Algo cambió en la forma de entrar a su cuenta. Lea el correo que le enviamos. Si no fue usted, llámenos.' },
  },
};

export const noticeWords = (topic: Topic, locale: 'en' | 'es'): NoticeWords => WORDS[locale][topic];
