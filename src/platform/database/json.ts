/** What a jsonb column can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Text for a jsonb parameter. Both drivers take text as it is; only one of them would take an array. */
export const asJson = (value: Json): string => JSON.stringify(value);
