import { useEffect } from 'preact/hooks';
import { Redirect, Route, Switch } from 'wouter-preact';
import { session } from './data/session';
import { CallPage } from './pages/call/call-page';
import { CallsPage } from './pages/calls/calls-page';
import { NotFoundPage } from './pages/not-found/not-found-page';
import { SignInPage } from './pages/sign-in/sign-in-page';
import { Failure, Loading } from './parts/failure';
import { Shortcuts } from './parts/shortcuts';
import { TopBar } from './parts/top-bar';

/** The page of the address; where nobody is signed in, the sign-in in its place. */
export function App() {
  useEffect(() => void session.load(), []);
  const state = session.state.value;
  switch (state.is) {
    case 'unknown':
      return <Loading />;
    case 'unreachable':
      return <Failure error={state.error} retry={() => void session.load()} />;
    case 'signed_out':
      return <SignInPage />;
    case 'signed_in':
      return (
        <>
          <TopBar colleague={state.colleague} />
          <Switch>
            <Route path="/" component={CallsPage} />
            <Route path="/calls/:id">{({ id }) => <CallPage key={id} id={id} />}</Route>
            <Route path="/calls">{<Redirect to="/" replace />}</Route>
            <Route path="/sign-in">{<Redirect to="/" replace />}</Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
          <Shortcuts />
        </>
      );
  }
}
