/** Words of the contact form. */
import { msg } from '@lit/localize';

/** What to do about a field the server did not accept. */
export function wrongFieldText(path: string, code = ''): string {
  if (code === 'guardian')
    return msg('This phone number belongs to someone who can see this record. Enter one that only you use, or leave the field blank.', {
      id: 'account.contact.phone-guardian',
    });
  if (path.endsWith('Phone')) return msg('Enter a US phone number with area code, like (507) 555-0123.', { id: 'account.contact.phone-wrong' });
  if (path === 'postalCode') return msg('Enter a ZIP code, like 55057 or 55057-1234.', { id: 'account.contact.zip-wrong' });
  if (path === 'state') return msg('Enter the two letters of a US state, like MN.', { id: 'account.contact.state-wrong' });
  if (path === 'addressLine1') return msg('Enter the street address.', { id: 'account.contact.line1-missing' });
  if (path === 'city') return msg('Enter the city.', { id: 'account.contact.city-missing' });
  return msg('Check this field.', { id: 'account.contact.field-wrong' });
}
