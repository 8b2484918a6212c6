/** An agreement that begins from the model: what the engine of adaptation does beside frameworks. Invented, with its people and days. */
export const makersAgreement = {
  slug: 'hanoi-bandung-exchange-of-makers',
  title: {
    en: 'Memorandum on the exchange of makers',
    vi: 'Bản ghi nhớ về trao đổi người làm nghề',
  },
  purpose: {
    en: 'Makers of two cities of design work in each other’s workshops for four weeks, and the offices learn how a city keeps such rooms.',
    vi: 'Những người làm nghề của hai thành phố thiết kế làm việc bốn tuần trong xưởng của nhau, và hai cơ quan học cách một thành phố giữ được những không gian ấy.',
  },
  by: 'nguyen-thu-lan',
  begun: '2026-09-07',
  shared: '2026-09-21',
  negotiated: '2026-09-28',
  parties: [
    {
      body: 'hanoi',
      legalName: { en: 'Hanoi People’s Committee', vi: 'Ủy ban nhân dân thành phố Hà Nội' },
      capacity: { en: 'acting for the City of Hanoi', vi: 'đại diện cho thành phố Hà Nội' },
      contact: 'nguyen-thu-lan',
      procedure: 'vietnam-province-law-70-2020',
    },
    {
      body: 'bandung',
      legalName: { en: 'Bandung City Government', vi: 'Chính quyền thành phố Bandung' },
      capacity: { en: 'acting for the City of Bandung', vi: 'đại diện cho thành phố Bandung' },
      contact: 'siti-rahayu',
      procedure: null,
    },
  ],
} as const;
