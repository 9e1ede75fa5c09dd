import { data, redirect } from 'react-router';
import { letIn, signIn, signOut, withCookies } from '#features/accounts/index.ts';
import { BeForm, PersonCard } from '#features/demonstration/components/person-card.tsx';
import { madeUpPeople } from '#features/demonstration/made-up-people.ts';
import { messages } from '#features/demonstration/messages.ts';
import { beSchema, type MadeUpPerson, nobody, offered, offeredRoles } from '#features/demonstration/model.ts';
import { firstOrganisationOf } from '#features/demonstration/store.ts';
import { roleMessages, roleWords } from '#features/people/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Doors } from '#platform/doors.ts';
import { ownAddress } from '#platform/own-address.ts';
import { doorsContext, pageContext, visitContext } from '#platform/page-context.ts';
import type { Visit } from '#platform/session/visit.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import type { Route } from './+types/try';

/** Being anyone is for a demonstration alone: elsewhere there is no such page. */
function refuseElsewhere(context: Route.LoaderArgs['context']): void {
  if (context.get(doorsContext).config.mode !== 'demonstration') throw data(null, { status: 404 });
}

export function loader({ request, context }: Route.LoaderArgs) {
  refuseElsewhere(context);
  const { session } = context.get(visitContext);
  return {
    language: context.get(pageContext).language,
    till: ownAddress(new URL(request.url).searchParams.get('till')),
    now: session === null ? nobody : session.email,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  refuseElsewhere(context);
  const doors = context.get(doorsContext);
  const visit = context.get(visitContext);
  const given = beSchema.safeParse(Object.fromEntries(await request.formData().catch(() => new FormData())));
  const chosen = given.data?.person;
  const person = madeUpPeople.find(({ key }) => key === chosen);
  if (person === undefined && chosen !== nobody) return data({ gone: null }, { status: 422 });
  const account = person === undefined ? null : await doors.accounts.withEmail(person.email);
  const organisation = account === null ? null : await firstOrganisationOf(doors.database.db, account);
  if (person !== undefined && organisation === null) return data({ gone: person.name }, { status: 404 });

  const cookies =
    account === null
      ? await leave(visit, doors)
      : (await letIn({ doors, visit, headers: request.headers }, account, signIn, organisation)).cookies;
  return redirect(ownAddress(given.data?.till), { status: 303, headers: withCookies(cookies) });
}

/** Ends the session there is; nobody is signed in afterwards. */
async function leave({ member, session }: Visit, { accounts }: Doors): Promise<readonly string[]> {
  if (member !== null && session !== null) await perform(signOut, member, { session: session.id });
  return accounts.farewellCookies();
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

const personOf = (key: string): MadeUpPerson | undefined => madeUpPeople.find(person => person.key === key);

export default function TryPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, till, now } = loaderData;
  const text = messages(language);
  const isYou = (email: string) => (email === now ? text.isYou : null);
  const others = madeUpPeople.filter(({ key }) => !Object.values(offered).includes(key));
  return (
    <>
      {actionData !== undefined && (
        <EmptyState
          title={actionData.gone === null ? text.notOffered : text.gone(actionData.gone)}
          text={text.goneText}
        />
      )}
      <Finding level={1} title={text.title} lede={text.lede} />
      <Section id="roller" title={text.rolesTitle}>
        <ul className="person-cards">
          {offeredRoles.map(role => {
            const person = personOf(offered[role]);
            return person === undefined ? null : (
              <PersonCard
                key={role}
                role={roleMessages(language)[role]}
                who={`${person.name}, ${person.title[language]}`}
                sees={text.sees[role]}
                person={person.key}
                button={text.be(person.name.split(' ')[0] ?? person.name)}
                till={till}
                isYou={isYou(person.email)}
              />
            );
          })}
          <PersonCard
            role={text.nobody}
            who={null}
            sees={text.sees.nobody}
            person={nobody}
            button={text.beNobody}
            till={till}
            isYou={isYou(nobody)}
          />
        </ul>
      </Section>
      <Section id="fler" title={text.othersTitle} lede={text.othersLede}>
        <ul className="unit-choices">
          {others.map(person => (
            <li key={person.key}>
              <div>
                <strong>{person.name}</strong>, {person.title[language]}
                <br />
                <span className="hint">{rolesOf(person, language)}</span>
              </div>
              {isYou(person.email) ?? (
                <BeForm person={person.key} till={till} label={text.try} name={text.be(person.name)} />
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function rolesOf({ roles, seat }: MadeUpPerson, language: 'sv' | 'en'): string {
  return roleWords([...(seat === null ? [] : (['leader'] as const)), ...roles], language).join(', ');
}
