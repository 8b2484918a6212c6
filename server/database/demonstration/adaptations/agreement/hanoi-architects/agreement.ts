/** The text of an agreement that Hanoi’s plan for 2025 intends; the wording is invented, and neither party has seen it. */
export const agreement = {
  owner: 'hanoi',
  partner: 'vietnam-association-of-architects',
  title: {
    en: 'Cooperation agreement between Hanoi and the Vietnam Association of Architects',
    vi: 'Thỏa thuận hợp tác giữa thành phố Hà Nội và Hội Kiến trúc sư Việt Nam',
  },
  source: 'Report on Hanoi’s plan of five action groups and 22 activities for 2025 (photo: VNA)',
  by: 'nguyen-thu-lan',
  on: '2026-09-01',
};
