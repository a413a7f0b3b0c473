/** Every mail and text message the portal sends, in English and Spanish. Plain text, reading grade 6 to 8, no health information. */
import type { Topic } from '../features/communication/schema.ts';
import { noticeWords } from '../notifications/words.ts';

/** What one mail says; each kind brings the values its text needs. */
export type MailContent =
  | { readonly kind: 'reset-password'; readonly link: string; readonly minutes: number }
  | { readonly kind: 'your-username'; readonly username: string }
  | { readonly kind: 'confirm-email'; readonly link: string; readonly minutes: number }
  | { readonly kind: 'account-exists'; readonly link: string }
  | { readonly kind: 'sign-in-code'; readonly code: string; readonly minutes: number }
  /** By text message. */
  | { readonly kind: 'phone-code'; readonly code: string; readonly minutes: number }
  | { readonly kind: 'news'; readonly topic: Topic }
  /** `null` minutes: until a new password is set. */
  | { readonly kind: 'account-locked'; readonly minutes: number | null; readonly link: string }
  | {
      readonly kind: 'security-changed';
      readonly what: 'password' | 'email' | 'second-factor' | 'passkey' | 'backup-codes' | 'unlocked';
      readonly phone: string;
    }
  | { readonly kind: 'confirm-new-email'; readonly code: string; readonly minutes: number }
  | { readonly kind: 'email-in-use' }
  /** To the address so far; `to` is the new one, most of it hidden. */
  | { readonly kind: 'email-change-asked'; readonly to: string; readonly link: string; readonly phone: string }
  | { readonly kind: 'email-changed'; readonly to: string; readonly phone: string }
  | { readonly kind: 'password-needed'; readonly link: string }
  | { readonly kind: 'proxy-invitation'; readonly from: string; readonly link: string; readonly days: number }
  | { readonly kind: 'proxy-changed'; readonly what: 'accepted' | 'ended' | 'changed'; readonly who: string }
  | { readonly kind: 'your-access-changed'; readonly what: 'changed' | 'ended'; readonly who: string }
  /** To the patient: somebody asked for access, and staff said yes. */
  | { readonly kind: 'asked-access-given'; readonly who: string; readonly phone: string }
  /** On a legal document: to the patient, and to who got the access. */
  | { readonly kind: 'clinic-gave-access'; readonly who: string; readonly phone: string }
  | { readonly kind: 'clinic-gave-you-access'; readonly who: string; readonly link: string }
  | { readonly kind: 'access-will-change'; readonly who: string; readonly days: number }
  | { readonly kind: 'own-access-will-change'; readonly who: string; readonly days: number }
  | { readonly kind: 'account-state'; readonly what: 'closed' | 'reopened'; readonly phone: string }
  | { readonly kind: 'emergency-access'; readonly link: string }
  | { readonly kind: 'request-received'; readonly days: number }
  | { readonly kind: 'request-decided'; readonly approved: boolean; readonly answer: string; readonly link: string };

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export interface Sender {
  readonly name: string;
  readonly phone: string;
  readonly origin: string;
}

const lasting = (minutes: number, inMinutes: string, inHours: string): string => (minutes < 120 ? `${minutes} ${inMinutes}` : `${minutes / 60} ${inHours}`);

type Words<Kind extends MailContent['kind']> = (content: Extract<MailContent, { kind: Kind }>, sender: Sender) => MailText;
type Catalogue = { readonly [Kind in MailContent['kind']]: Words<Kind> };

const CHANGED = {
  en: {
    password: 'Your password was changed',
    email: 'Your email address was changed',
    'second-factor': 'Your sign-in codes were changed',
    passkey: 'Your passkeys were changed',
    'backup-codes': 'New backup codes were made',
    unlocked: 'Your account was unlocked',
  },
  es: {
    password: 'Se cambió su contraseña',
    email: 'Se cambió su correo electrónico',
    'second-factor': 'Se cambiaron sus códigos de inicio de sesión',
    passkey: 'Se cambiaron sus llaves de acceso',
    'backup-codes': 'Se crearon códigos de respaldo nuevos',
    unlocked: 'Se desbloqueó su cuenta',
  },
} as const;

const ENGLISH: Catalogue = {
  'phone-code': ({ code, minutes }, { name }) => ({
    subject: `Your code for ${name}`,
    text: `${name}: your code is ${code}. It works for ${minutes} minutes. Do not give it to anyone.`,
  }),
  news: ({ topic }, { name, origin }) => ({
    subject: `${noticeWords(topic, 'en').title} – ${name}`,
    text: `${noticeWords(topic, 'en').text}\n\n${origin}\n\nYou can choose what we tell you about: ${origin}/account/communication`,
  }),
  'reset-password': ({ link, minutes }, { name }) => ({
    subject: `Set a new password for ${name}`,
    text: `Somebody asked to set a new password for your account. If it was you, open this link in the next ${minutes} minutes:\n\n${link}\n\nIf it was not you, do nothing. Your password stays as it is.`,
  }),
  'your-username': ({ username }, { name, origin }) => ({
    subject: `Your username for ${name}`,
    text: `Your username is:\n\n${username}\n\nSign in at ${origin}/sign-in`,
  }),
  'confirm-email': ({ link, minutes }, { name }) => ({
    subject: `Confirm your email for ${name}`,
    text: `Open this link in the next ${minutes} minutes to confirm that this address is yours:\n\n${link}\n\nIf you did not ask for this, do nothing.`,
  }),
  'account-exists': ({ link }, { name }) => ({
    subject: `You already have an account at ${name}`,
    text: `Somebody tried to make an account with this address. You have one already. To set a new password, go to:\n\n${link}\n\nIf it was not you, do nothing.`,
  }),
  'sign-in-code': ({ code, minutes }, { name }) => ({
    subject: `Your code for ${name}`,
    text: `Your code is ${code}\n\nIt works for ${minutes} minutes. We never call and ask for it. Do not give it to anyone.`,
  }),
  'account-locked': ({ minutes, link }, { name }) => ({
    subject: `Sign-in to ${name} is locked for a while`,
    text: `There were many wrong passwords for your account, so signing in from new devices is locked ${minutes === null ? 'until you set a new password' : `for ${lasting(minutes, 'minutes', 'hours')}`}. You can set a new password now:\n\n${link}`,
  }),
  'security-changed': ({ what, phone }, { name }) => ({
    subject: `${CHANGED.en[what]} – ${name}`,
    text: `${CHANGED.en[what]}.\n\nIf it was not you, call us right away: ${phone}`,
  }),
  'confirm-new-email': ({ code, minutes }, { name }) => ({
    subject: `Confirm your new email for ${name}`,
    text: `Your code is ${code}\n\nType it in the portal in the next ${minutes} minutes. Then your account uses this address.\n\nIf you did not ask for this, do nothing.`,
  }),
  'email-in-use': (_content, { name, origin }) => ({
    subject: `This address already has an account at ${name}`,
    text: `Somebody asked to use this address for another account. It belongs to your account, so nothing has changed.\n\nIf it was you, sign in with this address at ${origin}/sign-in\n\nIf it was not you, do nothing.`,
  }),
  'email-change-asked': ({ to, link, phone }, { name }) => ({
    subject: `Somebody asked to change your email – ${name}`,
    text: `Somebody asked to change the email address of your account to ${to}. Nothing has changed yet.\n\nIf it was you, type the code that we sent there.\n\nThis wasn't me: set a new password now. That stops the change.\n\n${link}\n\nOr call us: ${phone}`,
  }),
  'email-changed': ({ to, phone }, { name }) => ({
    subject: `${CHANGED.en.email} – ${name}`,
    text: `${CHANGED.en.email} to ${to}. We send no more mail about your account to this address.\n\nThis wasn't me: call us right away at ${phone}. We lock the account and give it back to you.`,
  }),
  'password-needed': ({ link }, { name }) => ({
    subject: `Set a new password for ${name}`,
    text: `We turned off the second step at your sign-in, as you asked. Your password is too short to be used alone, so it does not work any more. Set a longer one here:\n\n${link}`,
  }),
  'proxy-invitation': ({ from, link, days }, { name }) => ({
    subject: `${from} invites you to ${name}`,
    text: `${from} wants to give you access to some of their pages. Open this link in the next ${days} days:\n\n${link}`,
  }),
  'proxy-changed': ({ what, who }, { name, origin }) => ({
    subject: `Access to a record changed – ${name}`,
    text: `${what === 'accepted' ? `${who} accepted your invitation.` : what === 'ended' ? `The access of ${who} has ended.` : `The access of ${who} was changed.`}\n\nSee who has access: ${origin}`,
  }),
  'your-access-changed': ({ what, who }, { name, origin }) => ({
    subject: `Your access changed – ${name}`,
    text: `${what === 'ended' ? `Your access to the pages of ${who} has ended.` : `What you can see of the pages of ${who} has changed.`}\n\nQuestions? Sign in or call us: ${origin}`,
  }),
  'own-access-will-change': ({ who, days }, { name, origin }) => ({
    subject: `Who can see your pages will change in ${days} days – ${name}`,
    text: `In ${days} days, on your birthday, ${who} will see less of your pages. You have to do nothing. Sign in to see who has access: ${origin}`,
  }),
  'access-will-change': ({ who, days }, { name, origin }) => ({
    subject: `Access will change in ${days} days – ${name}`,
    text: `In ${days} days, what you can see of the pages of ${who} will change. Sign in to see what that means: ${origin}`,
  }),
  'asked-access-given': ({ who, phone }, { name, origin }) => ({
    subject: `Someone can see your pages – ${name}`,
    text: `${who} asked us for access to your pages. We checked it and said yes. Sign in to see what they can do: ${origin}\n\nDo you think this is wrong? Call us: ${phone}`,
  }),
  'clinic-gave-access': ({ who, phone }, { name, origin }) => ({
    subject: `Someone can see your pages – ${name}`,
    text: `We have given ${who} access to your pages, because of a legal document. Sign in to see what they can do: ${origin}\n\nDo you think this is wrong? Call us: ${phone}`,
  }),
  'clinic-gave-you-access': ({ who, link }, { name }) => ({
    subject: `You can now see pages at ${name}`,
    text: `We have given you access to the pages of ${who}. Sign in to see them:\n\n${link}`,
  }),
  'account-state': ({ what, phone }, { name, origin }) => ({
    subject: `${what === 'closed' ? 'Your account was closed' : 'Your account is open again'} – ${name}`,
    text: `${what === 'closed' ? 'Our staff closed your account. Nobody can sign in with it now.' : `Our staff opened your account again. Sign in with your password at ${origin}/sign-in. Passkeys must be added anew.`}\n\nIf this is not right, call us: ${phone}`,
  }),
  'emergency-access': ({ link }, { name }) => ({
    subject: `Emergency access was used – ${name}`,
    text: `A member of our staff used emergency access for your pages. Sign in to see who it was, when and why:\n\n${link}`,
  }),
  'request-received': ({ days }, { name }) => ({
    subject: `We have your request – ${name}`,
    text: `Thank you. We look at it within ${days} business days and write to you.`,
  }),
  'request-decided': ({ approved, answer, link }, { name }) => ({
    subject: `An answer to your request – ${name}`,
    text: `${approved ? 'We have said yes to your request.' : 'We could not say yes to your request.'}\n\n${answer}\n\nGo to the portal:\n\n${link}`,
  }),
};

const SPANISH: Catalogue = {
  'phone-code': ({ code, minutes }, { name }) => ({
    subject: `Su código para ${name}`,
    text: `${name}: su código es ${code}. Sirve durante ${minutes} minutos. No se lo dé a nadie.`,
  }),
  news: ({ topic }, { name, origin }) => ({
    subject: `${noticeWords(topic, 'es').title} – ${name}`,
    text: `${noticeWords(topic, 'es').text}\n\n${origin}\n\nPuede elegir de qué le avisamos: ${origin}/account/communication`,
  }),
  'reset-password': ({ link, minutes }, { name }) => ({
    subject: `Elija una contraseña nueva para ${name}`,
    text: `Alguien pidió una contraseña nueva para su cuenta. Si fue usted, abra este enlace en los próximos ${minutes} minutos:\n\n${link}\n\nSi no fue usted, no haga nada. Su contraseña sigue igual.`,
  }),
  'your-username': ({ username }, { name, origin }) => ({
    subject: `Su nombre de usuario de ${name}`,
    text: `Su nombre de usuario es:\n\n${username}\n\nInicie sesión en ${origin}/sign-in`,
  }),
  'confirm-email': ({ link, minutes }, { name }) => ({
    subject: `Confirme su correo para ${name}`,
    text: `Abra este enlace en los próximos ${minutes} minutos para confirmar que esta dirección es suya:\n\n${link}\n\nSi no lo pidió, no haga nada.`,
  }),
  'account-exists': ({ link }, { name }) => ({
    subject: `Ya tiene una cuenta en ${name}`,
    text: `Alguien intentó crear una cuenta con esta dirección. Usted ya tiene una. Para elegir una contraseña nueva, vaya a:\n\n${link}\n\nSi no fue usted, no haga nada.`,
  }),
  'sign-in-code': ({ code, minutes }, { name }) => ({
    subject: `Su código para ${name}`,
    text: `Su código es ${code}\n\nSirve durante ${minutes} minutos. Nunca llamamos para pedirlo. No se lo dé a nadie.`,
  }),
  'account-locked': ({ minutes, link }, { name }) => ({
    subject: `El acceso a ${name} está bloqueado por un rato`,
    text: `Hubo muchas contraseñas equivocadas en su cuenta; por eso no se puede iniciar sesión desde equipos nuevos ${minutes === null ? 'hasta que elija una contraseña nueva' : `durante ${lasting(minutes, 'minutos', 'horas')}`}. Puede elegir una contraseña nueva ahora:\n\n${link}`,
  }),
  'security-changed': ({ what, phone }, { name }) => ({
    subject: `${CHANGED.es[what]} – ${name}`,
    text: `${CHANGED.es[what]}.\n\nSi no fue usted, llámenos de inmediato: ${phone}`,
  }),
  'confirm-new-email': ({ code, minutes }, { name }) => ({
    subject: `Confirme su correo nuevo para ${name}`,
    text: `Su código es ${code}\n\nEscríbalo en el portal en los próximos ${minutes} minutos. Después su cuenta usará esta dirección.\n\nSi no lo pidió, no haga nada.`,
  }),
  'email-in-use': (_content, { name, origin }) => ({
    subject: `Esta dirección ya tiene una cuenta en ${name}`,
    text: `Alguien pidió usar esta dirección para otra cuenta. Pertenece a su cuenta, así que nada cambió.\n\nSi fue usted, inicie sesión con esta dirección en ${origin}/sign-in\n\nSi no fue usted, no haga nada.`,
  }),
  'email-change-asked': ({ to, link, phone }, { name }) => ({
    subject: `Alguien pidió cambiar su correo – ${name}`,
    text: `Alguien pidió cambiar el correo electrónico de su cuenta a ${to}. Todavía no cambió nada.\n\nSi fue usted, escriba el código que enviamos allí.\n\nNo fui yo: elija una contraseña nueva ahora. Eso detiene el cambio.\n\n${link}\n\nO llámenos: ${phone}`,
  }),
  'email-changed': ({ to, phone }, { name }) => ({
    subject: `${CHANGED.es.email} – ${name}`,
    text: `${CHANGED.es.email} a ${to}. Ya no enviamos correos sobre su cuenta a esta dirección.\n\nNo fui yo: llámenos de inmediato al ${phone}. Bloqueamos la cuenta y se la devolvemos.`,
  }),
  'password-needed': ({ link }, { name }) => ({
    subject: `Elija una contraseña nueva para ${name}`,
    text: `Desactivamos el segundo paso de su inicio de sesión, como pidió. Su contraseña es demasiado corta para usarse sola, por eso ya no sirve. Elija una más larga aquí:\n\n${link}`,
  }),
  'proxy-invitation': ({ from, link, days }, { name }) => ({
    subject: `${from} le invita a ${name}`,
    text: `${from} quiere darle acceso a algunas de sus páginas. Abra este enlace en los próximos ${days} días:\n\n${link}`,
  }),
  'proxy-changed': ({ what, who }, { name, origin }) => ({
    subject: `Cambió el acceso a un expediente – ${name}`,
    text: `${what === 'accepted' ? `${who} aceptó su invitación.` : what === 'ended' ? `El acceso de ${who} terminó.` : `El acceso de ${who} cambió.`}\n\nVea quién tiene acceso: ${origin}`,
  }),
  'your-access-changed': ({ what, who }, { name, origin }) => ({
    subject: `Cambió su acceso – ${name}`,
    text: `${what === 'ended' ? `Su acceso a las páginas de ${who} terminó.` : `Cambió lo que puede ver de las páginas de ${who}.`}\n\n¿Tiene preguntas? Inicie sesión o llámenos: ${origin}`,
  }),
  'own-access-will-change': ({ who, days }, { name, origin }) => ({
    subject: `En ${days} días cambia quién puede ver sus páginas – ${name}`,
    text: `En ${days} días, el día de su cumpleaños, ${who} verá menos de sus páginas. No tiene que hacer nada. Inicie sesión para ver quién tiene acceso: ${origin}`,
  }),
  'access-will-change': ({ who, days }, { name, origin }) => ({
    subject: `El acceso cambiará en ${days} días – ${name}`,
    text: `En ${days} días cambiará lo que puede ver de las páginas de ${who}. Inicie sesión para saber qué significa: ${origin}`,
  }),
  'asked-access-given': ({ who, phone }, { name, origin }) => ({
    subject: `Alguien puede ver sus páginas – ${name}`,
    text: `${who} nos pidió acceso a sus páginas. Lo comprobamos y dijimos que sí. Inicie sesión para ver qué puede hacer: ${origin}\n\n¿Cree que es un error? Llámenos: ${phone}`,
  }),
  'clinic-gave-access': ({ who, phone }, { name, origin }) => ({
    subject: `Alguien puede ver sus páginas – ${name}`,
    text: `Dimos a ${who} acceso a sus páginas, por un documento legal. Inicie sesión para ver qué puede hacer: ${origin}\n\n¿Cree que es un error? Llámenos: ${phone}`,
  }),
  'clinic-gave-you-access': ({ who, link }, { name }) => ({
    subject: `Ya puede ver páginas en ${name}`,
    text: `Le dimos acceso a las páginas de ${who}. Inicie sesión para verlas:\n\n${link}`,
  }),
  'account-state': ({ what, phone }, { name, origin }) => ({
    subject: `${what === 'closed' ? 'Se cerró su cuenta' : 'Su cuenta está abierta de nuevo'} – ${name}`,
    text: `${what === 'closed' ? 'Nuestro personal cerró su cuenta. Ahora nadie puede iniciar sesión con ella.' : `Nuestro personal abrió su cuenta de nuevo. Inicie sesión con su contraseña en ${origin}/sign-in. Debe agregar otra vez sus llaves de acceso.`}\n\nSi no es correcto, llámenos: ${phone}`,
  }),
  'emergency-access': ({ link }, { name }) => ({
    subject: `Se usó el acceso de emergencia – ${name}`,
    text: `Un miembro de nuestro personal usó el acceso de emergencia para sus páginas. Inicie sesión para ver quién fue, cuándo y por qué:\n\n${link}`,
  }),
  'request-received': ({ days }, { name }) => ({
    subject: `Recibimos su solicitud – ${name}`,
    text: `Gracias. La revisamos en un plazo de ${days} días hábiles y le escribimos.`,
  }),
  'request-decided': ({ approved, answer, link }, { name }) => ({
    subject: `Respuesta a su solicitud – ${name}`,
    text: `${approved ? 'Aceptamos su solicitud.' : 'No pudimos aceptar su solicitud.'}\n\n${answer}\n\nIr al portal:\n\n${link}`,
  }),
};

/** The words of a mail, with who it is from at its end. */
export function writeMail(content: MailContent, locale: 'en' | 'es', sender: Sender): MailText {
  const { subject, text } = wordsOf(content, locale, sender);
  return { subject: oneLine(subject), text: `${text}\n\n${sender.name}\n${sender.phone}\n` };
}

/** The words of a text message: short, with who it is from. */
export function writeText(content: MailContent, locale: 'en' | 'es', sender: Sender): string {
  if (content.kind !== 'news') return wordsOf(content, locale, sender).text;
  return `${sender.name}: ${noticeWords(content.topic, locale).text} ${sender.origin}`;
}

function wordsOf(content: MailContent, locale: 'en' | 'es', sender: Sender): MailText {
  const catalogue = locale === 'es' ? SPANISH : ENGLISH;
  // The kind chooses the entry that takes exactly this content.
  const words = catalogue[content.kind] as Words<MailContent['kind']>;
  return words(content as never, sender);
}

/** A name in a subject must not begin a header of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ').slice(0, 200);
}
