/** UUIDs that cannot be taken for each other. */
export type OrganisationId = string & { readonly __identifies: 'organisation' };
export type PersonId = string & { readonly __identifies: 'person' };
