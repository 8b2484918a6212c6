/** A city as the server gives it to the network's screen. */
export function city(name: string, more: Record<string, unknown> = {}) {
  const slug = name
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '-')
    .toLowerCase();
  return {
    __typename: 'City',
    id: `city-${slug}`,
    slug,
    name,
    nativeName: null,
    nativeLanguage: null,
    field: 'MUSIC',
    memberSince: 2015,
    countryCode: 'VN',
    region: 'ASIA_AND_THE_PACIFIC',
    latitude: 21,
    longitude: 105,
    ...more,
  };
}

export const hanoi = city('Hanoi', { field: 'DESIGN', memberSince: 2019 });
export const daegu = city('Daegu', {
  nativeName: '대구',
  nativeLanguage: 'ko',
  countryCode: 'KR',
  memberSince: 2017,
});
export const dundee = city('Dundee', {
  field: 'DESIGN',
  memberSince: 2014,
  countryCode: 'GB',
  region: 'EUROPE_AND_NORTH_AMERICA',
});

/** The network's answer with these cities. */
export function networkOf(...cities: object[]) {
  return { cities: { __typename: 'CityConnection', totalCount: cities.length, nodes: cities } };
}
