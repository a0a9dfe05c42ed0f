import type { ComponentChildren } from 'preact';
import { LanguageSwitch } from '../../parts/language-switch';
import { Logo } from '../../parts/logo';
import './sign-in-page.css';

/** What is seen by who is not signed in yet. */
export function EnterCard({ children }: { children: ComponentChildren }) {
  return (
    <main id="main" class="enter">
      <section class="enter-card">
        <Logo />
        {children}
      </section>
      <footer class="enter-foot">
        <LanguageSwitch />
      </footer>
    </main>
  );
}
