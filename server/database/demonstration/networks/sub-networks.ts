import type { CreativeField } from '../../../../schema/words.ts';
import type { LocalisedText } from '../../../kernel/localised-text.ts';

const byField: Readonly<Record<CreativeField, { slug: string; names: LocalisedText }>> = {
  CRAFTS_AND_FOLK_ART: {
    slug: 'cities-of-crafts-and-folk-art',
    names: { en: 'Cities of Crafts and Folk Art', vi: 'Các thành phố thủ công và nghệ thuật dân gian' },
  },
  DESIGN: { slug: 'cities-of-design', names: { en: 'Cities of Design', vi: 'Các thành phố thiết kế' } },
  FILM: { slug: 'cities-of-film', names: { en: 'Cities of Film', vi: 'Các thành phố điện ảnh' } },
  GASTRONOMY: {
    slug: 'cities-of-gastronomy',
    names: { en: 'Cities of Gastronomy', vi: 'Các thành phố ẩm thực' },
  },
  LITERATURE: {
    slug: 'cities-of-literature',
    names: { en: 'Cities of Literature', vi: 'Các thành phố văn học' },
  },
  MEDIA_ARTS: {
    slug: 'cities-of-media-arts',
    names: { en: 'Cities of Media Arts', vi: 'Các thành phố nghệ thuật truyền thông' },
  },
  MUSIC: { slug: 'cities-of-music', names: { en: 'Cities of Music', vi: 'Các thành phố âm nhạc' } },
  ARCHITECTURE: {
    slug: 'cities-of-architecture',
    names: { en: 'Cities of Architecture', vi: 'Các thành phố kiến trúc' },
  },
};

/** One for each creative field, as the network has them; who its people are here, and what they do, is the demonstration’s. */
export const fieldNetworks = Object.entries(byField).map(([field, more]) => ({
  field: field as CreativeField,
  ...more,
  purpose: {
    en: 'Cities that hold this field exchange what they have learnt, plan together and name who coordinates them.',
    vi: 'Các thành phố cùng lĩnh vực trao đổi kinh nghiệm, cùng lập kế hoạch và cử người điều phối.',
  },
  source:
    'One sub-network for each creative field: conclusions of the IX Annual Meeting of the UNESCO Creative Cities Network, Kanazawa 2015',
}));

/** Cities of the member states of ASEAN. That they form a sub-network here is the demonstration’s. */
export const asean = {
  slug: 'creative-cities-of-asean',
  names: { en: 'Creative Cities of ASEAN', vi: 'Các thành phố sáng tạo ASEAN' },
  countries: ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'],
  purpose: {
    en: 'Member cities of Southeast Asia share their experience and plan together, as they began to do at the conference of 2023 in Hanoi.',
    vi: 'Các thành phố thành viên ở Đông Nam Á chia sẻ kinh nghiệm và cùng lập kế hoạch, như đã khởi đầu tại hội nghị năm 2023 ở Hà Nội.',
  },
  source: 'Member states of ASEAN: asean.org',
};
