/** UUIDs that cannot be taken for each other. */
export type OrganisationId = string & { readonly __identifies: 'organisation' };
export type PersonId = string & { readonly __identifies: 'person' };
/** Who signs in; one account can be a person in several organisations. */
export type AccountId = string & { readonly __identifies: 'account' };
