import type { ColumnType, Generated } from 'kysely';
import type { Aim } from '#features/direction/index.ts';
import type { LineKind } from '#features/initiatives/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Ownership } from '../model/benefit.ts';
import type { BookingForm, MoneyHow } from '../model/booking.ts';
import type { ClosingReason } from '../model/closing.ts';
import type { PromisedYear } from '../model/promise.ts';

type Written<Read> = ColumnType<Read, string, string>;

export type BenefitTables = {
  benefit: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    number: number;
    initiative_id: string;
    kind: LineKind;
    what: string;
    registered_at: string;
    version: Generated<number>;
  };
  benefit_promise: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    benefit_id: string;
    decision_id: string;
    decision_number: number;
    aim: Aim;
    party: string;
    is_outside: boolean;
    per_year: Written<readonly PromisedYear[]>;
    promised_at: string;
  };
  benefit_owner: {
    organisation_id: OrganisationId;
    benefit_id: string;
    position: number;
    owner_id: string;
    from_date: string;
    cause: Ownership['cause'];
  };
  benefit_booking: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    benefit_id: string;
    corrects_id: string | null;
    year: number;
    form: BookingForm;
    money_how: MoneyHow | null;
    amount: number | null;
    unit: string;
    told: string;
    evidence: string;
    reference: string;
    measure_id: string | null;
    document_hash: Uint8Array | null;
    realised_on: string;
    booked_at: string;
    booked_by: string;
  };
  benefit_closing: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    initiative_id: string;
    reasons: Written<readonly ClosingReason[]>;
    lesson: string;
    closed_at: string;
    closed_by: string;
  };
};
