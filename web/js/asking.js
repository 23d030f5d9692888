/**
 * Questions of one place on the page, of which only the latest matters: asking anew gives up the question
 * before, and an answer that comes too late is dropped.
 */

import { Problem } from './api.js';

export class Asking {
  #shell;
  #controller;

  /** @param {{busy: (isBusy: boolean) => void}} shell */
  constructor(shell) {
    this.#shell = shell;
  }

  /**
   * Asks while the bulbs run. Of `answered` and `failed` one is called, or none when the question was overtaken.
   * @template T
   * @param {(signal: AbortSignal) => Promise<T>} question
   * @param {{answered: (answer: T) => void, failed: (problem: Problem) => void, region?: HTMLElement}} then
   *     `region`: what shows the answer, and is marked as busy until it does
   */
  async ask(question, { answered, failed, region }) {
    this.#controller?.abort();
    const { signal } = (this.#controller = new AbortController());
    this.#shell.busy(true);
    region?.setAttribute('aria-busy', 'true');
    try {
      const answer = await question(signal);
      if (!signal.aborted) answered(answer);
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof Problem)) throw failure;
      failed(failure);
    } finally {
      if (!signal.aborted) {
        this.#shell.busy(false);
        region?.removeAttribute('aria-busy');
      }
    }
  }

  /** Gives up the question under way. */
  stop() {
    this.#controller?.abort();
    this.#shell.busy(false);
  }
}
