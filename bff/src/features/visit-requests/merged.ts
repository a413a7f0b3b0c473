/** An edit over what is on file: what is left out stays. */
export function merged<T extends object>(onFile: T, change: { readonly [Name in keyof T]?: T[Name] | undefined }): T {
  return { ...onFile, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) };
}
