/** Names of countries: the browser's, but for states that are no more and where viewers say otherwise. */

const OWN_NAMES = {
  SU: 'Soviet Union',
  DD: 'East Germany',
  XW: 'West Germany',
  CS: 'Czechoslovakia',
  YU: 'Yugoslavia',
  HK: 'Hong Kong',
  MO: 'Macao',
  PS: 'Palestine',
  MM: 'Myanmar',
  TR: 'Turkey',
  CZ: 'Czech Republic',
  VA: 'Vatican City',
  CD: 'DR Congo',
  CG: 'Congo',
  CI: 'Ivory Coast',
};

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const shortRegions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code', style: 'short' });
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The English name of a country code; what is no code comes back as it is. @param {string} code */
export function countryName(code) {
  if (Object.hasOwn(OWN_NAMES, code)) return OWN_NAMES[code];
  return nameOr(regions, code);
}

/** The same where there is little room: `US`, `UK`. @param {string} code */
export function shortCountryName(code) {
  if (Object.hasOwn(OWN_NAMES, code)) return OWN_NAMES[code];
  return nameOr(shortRegions, code);
}

/** The English name of a language code; what is no code comes back as it is. @param {string} code */
export const languageName = (code) => (/^[a-z]{2,3}$/.test(code) ? nameOr(languages, code) : code);

function nameOr(names, code) {
  try {
    return names.of(code);
  } catch {
    return code;
  }
}
