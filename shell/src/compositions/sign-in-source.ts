/** What the sign-in page asks, kept in memory: no request leaves the page. */

/** Where the page's answers come from. */
export interface SignInSource {
  /** @returns Whether the name and the password belong together. */
  signIn(identifier: string, password: string): Promise<boolean>;
  /** @returns Whether somebody with that birthday, as `1984-05-02`, has that phone number. */
  findPerson(birthday: string, phone: string): Promise<boolean>;
  sendCode(): Promise<void>;
  /** @returns Whether it is the code that was sent last. */
  checkCode(code: string): Promise<boolean>;
}

/** Takes every name and the password “open sesame”, and the code 123456. */
export const fakeSignIn: SignInSource = {
  signIn: async (_identifier, password) => password === 'open sesame',
  findPerson: async (birthday) => birthday !== '',
  sendCode: async () => undefined,
  checkCode: async (code) => code === '123456',
};
