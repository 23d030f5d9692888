/**
 * Follows something while anybody can see it: a browser has few connections to one server, and a tab in the
 * background shall not hold one.
 */
export class Following {
  #follow;
  #ending;

  /** @param {(signal: AbortSignal) => void} follow begins anew; the signal ends it */
  constructor(follow) {
    this.#follow = follow;
    document.addEventListener('visibilitychange', this.#seen);
    this.#seen();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#ending?.abort();
    this.#ending = undefined;
  }

  #seen = () => {
    this.#ending?.abort();
    this.#ending = document.hidden ? undefined : new AbortController();
    if (this.#ending) this.#follow(this.#ending.signal);
  };
}
