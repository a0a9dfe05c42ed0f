/** Owns listeners, timers and connections, and ends all of them together. */
export class Scope {
  private readonly abort = new AbortController();

  /** Aborted when the scope closes. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get closed(): boolean {
    return this.signal.aborted;
  }

  /** Runs `end` when the scope closes, or at once where it is closed already; the answer lets go of it. */
  own(end: () => void): () => void {
    if (this.closed) end();
    else this.signal.addEventListener('abort', end, { once: true });
    return () => this.signal.removeEventListener('abort', end);
  }

  /** Calls `heard` for each event until the scope closes. */
  listen<E extends Event = Event>(target: EventTarget, type: string, heard: (event: E) => void): void {
    target.addEventListener(type, heard as EventListener, { signal: this.signal });
  }

  /** Calls `due` once after `ms`; the answer cancels it. */
  after(ms: number, due: () => void): () => void {
    const timer = setTimeout(() => {
      release();
      due();
    }, ms);
    const release = this.own(() => clearTimeout(timer));
    return () => {
      release();
      clearTimeout(timer);
    };
  }

  /** Calls `due` every `ms`. */
  every(ms: number, due: () => void): void {
    const timer = setInterval(due, ms);
    this.own(() => clearInterval(timer));
  }

  /** Calls `due` when `element`'s size changes. */
  resized(element: Element, due: () => void): void {
    const observer = new ResizeObserver(due);
    observer.observe(element);
    this.own(() => observer.disconnect());
  }

  /** A scope that closes with this one, or earlier. */
  child(): Scope {
    const child = new Scope();
    child.own(this.own(() => child.close()));
    return child;
  }

  close(): void {
    this.abort.abort();
  }
}
