export type DeviceKind = 'COMPUTER' | 'PHONE' | 'TABLET' | 'OTHER';

/** What a person recognises their own device by. */
export interface Device {
  readonly kind: DeviceKind;
  /** As its makers call it: Firefox, Safari; null where it does not say. */
  readonly browser: string | null;
  readonly system: string | null;
}

// The first that matches: many name others besides themselves.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

/** Reads what a browser says of itself; what it does not say stays unsaid. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? '';
  const browser = browsers.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const system = systems.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return { kind: kindOf(text, system), browser, system };
}

function kindOf(text: string, system: string | null): DeviceKind {
  if (system === 'iPad' || (system === 'Android' && !/\bMobile\b/.test(text))) return 'TABLET';
  if (system === 'iPhone' || system === 'Android') return 'PHONE';
  return system === null ? 'OTHER' : 'COMPUTER';
}
