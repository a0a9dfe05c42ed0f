import { useEffect } from 'preact/hooks';
import { Redirect, Route, Switch, useLocation } from 'wouter-preact';
import type { ApiError } from './base/api';
import { useScope } from './base/use-scope';
import { session } from './data/session';
import { AccountPage } from './pages/account/account-page';
import { ApiPage } from './pages/api/api-page';
import { AuditPage } from './pages/audit/audit-page';
import { BriefPage } from './pages/brief/brief-page';
import { CallPage } from './pages/call/call-page';
import { CallsPage } from './pages/calls/calls-page';
import { InboxPage } from './pages/inbox/inbox-page';
import { NotFoundPage } from './pages/not-found/not-found-page';
import { NotesPage } from './pages/notes/notes-page';
import { PeoplePage } from './pages/people/people-page';
import { ResetPage } from './pages/reset/reset-page';
import { CallingPage } from './pages/settings/calling-page';
import { DoNotCallPage } from './pages/settings/do-not-call-page';
import { InsightsPage } from './pages/settings/insights-page';
import { KeysPage } from './pages/settings/keys-page';
import { WordsPage } from './pages/settings/words-page';
import { SignInPage } from './pages/sign-in/sign-in-page';
import { WelcomePage } from './pages/welcome/welcome-page';
import { Failure, Loading } from './parts/failure';
import { Logo } from './parts/logo';
import { Shortcuts } from './parts/shortcuts';
import { TopBar } from './parts/top-bar';
import { PhoneDock } from './phone/phone-dock';

const RETRY_MS = 5_000;

/** The page of the address; where nobody is signed in, the sign-in in its place. */
export function App() {
  useEffect(() => void session.load(), []);
  const [place, go] = useLocation();
  const state = session.state.value;
  if (place === '/welcome') return <WelcomePage done={() => go('/', { replace: true })} />;
  if (place === '/reset') return <ResetPage done={() => go('/', { replace: true })} />;
  switch (state.is) {
    case 'unknown':
      return <Loading />;
    case 'unreachable':
      return <Unreachable error={state.error} />;
    case 'signed_out':
      return <SignInPage />;
    case 'signed_in':
      return (
        <>
          <TopBar colleague={state.colleague} />
          <Switch>
            <Route path="/" component={CallsPage} />
            {state.colleague.role === 'administrator' && (
              <Route path="/people">{<PeoplePage own={state.colleague.name} />}</Route>
            )}
            <Route path="/calls/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
            <Route path="/calls/:id/notes">{({ id }) => <NotesPage key={id} id={id} />}</Route>
            <Route path="/calls/:id/brief">{({ id }) => <BriefPage key={id} id={id} />}</Route>
            <Route path="/inbox" component={InboxPage} />
            <Route path="/account">{<AccountPage colleague={state.colleague} />}</Route>
            <Route path="/settings/calling" component={CallingPage} />
            <Route path="/settings/insights" component={InsightsPage} />
            <Route path="/settings/do-not-call" component={DoNotCallPage} />
            {state.colleague.role === 'administrator' && <Route path="/settings/keys" component={KeysPage} />}
            <Route path="/settings/words" component={WordsPage} />
            <Route path="/settings/api" component={ApiPage} />
            <Route path="/settings">{<Redirect to="/settings/calling" replace />}</Route>
            {state.colleague.role === 'administrator' && <Route path="/audit" component={AuditPage} />}
            <Route path="/calls">{<Redirect to="/" replace />}</Route>
            <Route path="/sign-in">{<Redirect to="/" replace />}</Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
          <PhoneDock />
          <Shortcuts />
        </>
      );
  }
}

/** Nobody answers: asked again from time to time, until somebody does. */
function Unreachable({ error }: { error: ApiError }) {
  useScope((scope) => scope.every(RETRY_MS, () => void session.load()), []);
  return (
    <main id="main" class="unreachable">
      <Logo />
      <Failure error={error} retry={() => void session.load()} />
    </main>
  );
}
