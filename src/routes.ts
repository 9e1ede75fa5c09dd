import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';

/** Every address of the interface. `:unit` is the code of a municipality or region. */
export default [
  layout('features/overview/pages/any-page.tsx', [
    index('features/overview/pages/start.tsx'),
    route('sok', 'features/overview/pages/search.tsx'),
    route('laget/:unit', 'features/situation/pages/situation.tsx'),
    route('laget/:unit/liknande', 'features/situation/pages/peers.tsx'),
    route('nyckeltal/:unit', 'features/situation/pages/key-figures.tsx'),
    route('nyckeltal/:unit/:keyFigure', 'features/situation/pages/key-figure.tsx'),
    route('inforande/:unit', 'features/opportunities/pages/adoption.tsx'),
    route('mojligheter/:unit', 'features/opportunities/pages/opportunities.tsx'),
    route('mojligheter/:unit/:pattern', 'features/opportunities/pages/opportunity.tsx'),
    route('data', 'features/panel/pages/data.tsx'),
    route('data/importera', 'features/panel/pages/import.tsx'),
    route('data/ogonblicksbild/:snapshot', 'features/panel/pages/snapshot.tsx'),
    route('personer', 'features/people/pages/people.tsx'),
    route('personer/ny', 'features/people/pages/invite.tsx'),
    route('personer/:person', 'features/people/pages/person.tsx'),
    route('personer/:person/radera', 'features/people/pages/erase.tsx'),
    route('nycklar', 'features/tokens/pages/tokens.tsx'),
    route('nycklar/ny', 'features/tokens/pages/make-token.tsx'),
    route('nycklar/:token/aterkalla', 'features/tokens/pages/revoke-token.tsx'),
    route('revision', 'features/audit/pages/audit.tsx'),
    route('angra', 'features/audit/pages/undo.tsx'),
    route('konto/utskick', 'features/messages/pages/preferences.tsx'),
    route('metod', 'features/overview/pages/method.tsx'),
    route('tillganglighet', 'features/overview/pages/accessibility.tsx'),
    route('byt-organisation', 'features/overview/pages/switch-organisation.tsx'),
    route('prova', 'features/demonstration/pages/try.tsx'),
    route('*', 'features/overview/pages/not-found.tsx'),
  ]),
] satisfies RouteConfig;
