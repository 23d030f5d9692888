/** Light or dark: the system's wish, until the viewer says otherwise. */

const KEY = 'marquee.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

/** The viewer's own choice, when there is one and the browser lets us keep it. */
function chosen() {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  } catch {
    return undefined;
  }
}

const current = () => chosen() ?? document.documentElement.dataset.theme ?? (dark.matches ? 'dark' : 'light');

function keep(theme) {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}

/** Puts the kept choice into effect. Called before the first paint. */
export function applyTheme() {
  const theme = chosen();
  if (theme) document.documentElement.dataset.theme = theme;
}

/** Makes a button switch the theme and say which one it would bring. @param {HTMLButtonElement} button */
export function bindThemeButton(button) {
  const label = () => {
    const other = current() === 'dark' ? 'light' : 'dark';
    button.dataset.brings = other;
    button.setAttribute('aria-label', `Switch to the ${other} theme`);
    button.title = `Switch to the ${other} theme`;
  };
  button.addEventListener('click', () => {
    keep(current() === 'dark' ? 'light' : 'dark');
    label();
  });
  dark.addEventListener('change', label);
  label();
}
