/** What stands on the wallet card, from the record and from the patient's details. */
import { subjectClient } from '@portal/bff/contract';
import type { AccountApi, Profile } from '@portal/bff/contract/account';
import { fetchThrough, readJson } from '@portal/shell/contract';
import type { ApiTransport, Subject } from '@portal/shell/contract';
import { allOf } from '@portal/shell/contract/print';
import type { WalletData } from '../sheets/records-wallet-sheet.ts';
import { listAllergies, listConditions, listMedications } from './records-api.ts';

/** Reads it all; whom to call only for who may read the patient's details. */
export async function readWallet(api: ApiTransport, subject: Subject): Promise<WalletData> {
  const [medications, allergies, conditions, contacts] = await Promise.all([
    allOf((part) => listMedications(api, subject, part, {})),
    allOf((part) => listAllergies(api, subject, part, {})),
    allOf((part) => listConditions(api, subject, part, {})),
    subject.scopes.includes('account:read') ? readContacts(api, subject) : [],
  ]);
  return { medications: medications.items, allergies: allergies.items, conditions: conditions.items, contacts };
}

async function readContacts(api: ApiTransport, subject: Subject): Promise<WalletData['contacts']> {
  const profile: Profile = await readJson(subjectClient<AccountApi>(subject, 'account', fetchThrough(api), {}).profile.$get());
  return profile.emergencyContacts;
}
