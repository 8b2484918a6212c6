import type { Audience, SessionState } from '../../../schema/words.ts';
import type { LocalisedText } from '../../kernel/localised-text.ts';

/** The conference as our sources report it (Hanoi Museum, 18 November 2023). */
export const forum = {
  slug: 'asean-2023',
  title: {
    en: 'ASEAN Conference of UNESCO Creative Cities',
    vi: 'Hội nghị các Thành phố Sáng tạo UNESCO khu vực ASEAN',
  },
  theme: {
    en: 'Urban Regeneration and Sustainable Development',
    vi: 'Tái thiết đô thị và phát triển bền vững',
  },
  summary: {
    en: 'Creative cities of Southeast Asia, Japan and Viet Nam share what membership has brought them and what it has cost, and talk about plans and cooperation in sub-networks. Part of the Hanoi Creative Design Festival 2023, “Flow”.',
    vi: 'Các thành phố sáng tạo Đông Nam Á, Nhật Bản và Việt Nam chia sẻ những gì việc gia nhập Mạng lưới đã mang lại và đòi hỏi, trao đổi về kế hoạch và hợp tác trong các mạng lưới thành phần. Trong khuôn khổ Lễ hội Thiết kế Sáng tạo Hà Nội 2023 với chủ đề “Dòng chảy”.',
  },
  venue: { en: 'Hanoi Museum', vi: 'Bảo tàng Hà Nội' },
  zone: 'Asia/Ho_Chi_Minh',
  startsOn: '2023-11-18',
  endsOn: '2023-11-18',
  host: 'hanoi-department-of-culture-and-sports',
  audience: 'PUBLIC' as Audience,
  source: 'Hanoi Museum, Department of Display and Education, report on the conference of 18 November 2023',
};

export interface DemonstrationSession {
  readonly key: string;
  readonly title: LocalisedText;
  readonly abstract: LocalisedText;
  readonly room: string;
  /** Hours at the venue. */
  readonly from: string;
  readonly to: string;
  readonly state: SessionState;
  readonly audience: Audience;
  readonly speakers: readonly { name: string; role: LocalisedText; city?: string; isModerator?: true }[];
  /** People who were granted a part in it, where it is not for everybody. */
  readonly participants?: readonly string[];
}

const speaker: LocalisedText = { en: 'speaker', vi: 'diễn giả' };
const moderator: LocalisedText = { en: 'moderator', vi: 'điều hành' };

/** Its sessions are ours: the sources name speakers of the opening and the closing, and no programme. */
export const sessions: readonly DemonstrationSession[] = [
  {
    key: 'opening',
    title: {
      en: 'Opening: four years of a city of design',
      vi: 'Khai mạc: bốn năm của một thành phố thiết kế',
    },
    abstract: {
      en: 'What Hanoi has done with the promises it made on joining, and what it asks of its neighbours now.',
      vi: 'Hà Nội đã làm được gì với những cam kết khi gia nhập, và mong đợi điều gì ở các thành phố láng giềng.',
    },
    room: 'A',
    from: '08:30',
    to: '09:15',
    state: 'CLOSED',
    audience: 'PUBLIC',
    speakers: [
      {
        name: 'Vũ Thu Hà',
        role: { en: 'Vice Chairman, Hanoi People’s Committee', vi: 'Phó Chủ tịch UBND thành phố Hà Nội' },
        city: 'hanoi',
      },
    ],
  },
  {
    key: 'what-stays',
    title: {
      en: 'What stays after the week: festivals and the city that hosts them',
      vi: 'Điều gì ở lại sau một tuần: lễ hội và thành phố chủ nhà',
    },
    abstract: {
      en: 'A festival lasts a week; the hall, the habit and the debt stay for years. Four cities tell what they kept, what they gave back and who holds the key today.',
      vi: 'Lễ hội kéo dài một tuần; hội trường, thói quen và khoản nợ ở lại nhiều năm. Bốn thành phố kể họ đã giữ lại gì, trả lại gì và hôm nay ai cầm chìa khóa.',
    },
    room: 'A',
    from: '09:30',
    to: '11:00',
    state: 'LIVE',
    audience: 'PUBLIC',
    speakers: [
      { name: 'Nguyễn Thu Lan', role: speaker, city: 'hanoi' },
      { name: 'Anong Srisuk', role: speaker, city: 'chiang-mai' },
      { name: 'Mikaela Santos', role: speaker, city: 'cebu-city' },
      { name: 'Rizky Pratama', role: speaker, city: 'bandung' },
      { name: 'Lê Minh Châu', role: moderator, city: 'hanoi', isModerator: true },
    ],
  },
  {
    key: 'old-factories',
    title: {
      en: 'Old factories, new work: industrial heritage as a workshop',
      vi: 'Nhà máy cũ, việc làm mới: di sản công nghiệp như một xưởng sáng tạo',
    },
    abstract: {
      en: 'Who may open the gate, who insures the roof, and what the neighbours get: reuse told by those who signed for it.',
      vi: 'Ai được mở cổng, ai bảo hiểm mái nhà và hàng xóm được gì: chuyện tái sử dụng do chính những người đã ký tên kể lại.',
    },
    room: 'B',
    from: '09:30',
    to: '11:00',
    state: 'SCHEDULED',
    audience: 'PUBLIC',
    speakers: [
      { name: 'Isla McAllister', role: speaker, city: 'dundee' },
      { name: 'Han Seo-yeon', role: speaker, city: 'daegu' },
    ],
  },
  {
    key: 'road-to-membership',
    title: {
      en: 'The road to membership: what candidates wish they had known',
      vi: 'Con đường gia nhập: điều các thành phố ứng cử ước mình đã biết trước',
    },
    abstract: {
      en: 'Cities that joined answer cities that prepare: committees, letters, budgets, and the year after the good news.',
      vi: 'Các thành phố đã gia nhập trả lời các thành phố đang chuẩn bị: ban chỉ đạo, thư ủng hộ, ngân sách và năm đầu sau tin vui.',
    },
    room: 'A',
    from: '13:30',
    to: '15:00',
    state: 'SCHEDULED',
    audience: 'PUBLIC',
    speakers: [
      { name: 'Tan Wei Ling', role: speaker, city: 'singapore' },
      { name: 'Nguyễn Thu Lan', role: speaker, city: 'hanoi' },
    ],
  },
  {
    key: 'young-designers',
    title: { en: 'Young designers across borders', vi: 'Nhà thiết kế trẻ không biên giới' },
    abstract: {
      en: 'What a network of young designers could share between cities that it can’t find at home.',
      vi: 'Một mạng lưới nhà thiết kế trẻ có thể chia sẻ giữa các thành phố điều gì mà họ không tìm thấy ở quê nhà.',
    },
    room: 'B',
    from: '13:30',
    to: '15:00',
    state: 'SCHEDULED',
    audience: 'NETWORK',
    speakers: [{ name: 'Rizky Pratama', role: speaker, city: 'bandung' }],
  },
  {
    key: 'coordinators',
    title: {
      en: 'Coordinators’ table: joint projects for next year',
      vi: 'Bàn điều phối: các dự án chung cho năm tới',
    },
    abstract: {
      en: 'A closed table of those who will have to sign: which project, which city leads, which money is certain.',
      vi: 'Bàn họp kín của những người sẽ phải ký: dự án nào, thành phố nào chủ trì, nguồn tiền nào chắc chắn.',
    },
    room: 'C',
    from: '15:15',
    to: '16:15',
    state: 'LIVE',
    audience: 'PRIVATE',
    speakers: [{ name: 'Lê Minh Châu', role: moderator, city: 'hanoi', isModerator: true }],
    participants: ['tan-wei-ling', 'han-seo-yeon'],
  },
  {
    key: 'closing',
    title: { en: 'Closing: what we take home', vi: 'Bế mạc: điều chúng ta mang về' },
    abstract: {
      en: 'The moderators read what was agreed; every city says one thing that it will do.',
      vi: 'Các điều hành viên đọc lại những điều đã thống nhất; mỗi thành phố nói một việc mình sẽ làm.',
    },
    room: 'A',
    from: '16:30',
    to: '17:00',
    state: 'SCHEDULED',
    audience: 'PUBLIC',
    speakers: [
      {
        name: 'Đỗ Đình Hồng',
        role: {
          en: 'Director, Hanoi Department of Culture and Sports',
          vi: 'Giám đốc Sở Văn hóa và Thể thao Hà Nội',
        },
        city: 'hanoi',
      },
    ],
  },
];

export interface DemonstrationMessage {
  readonly at: string;
  readonly by: string;
  readonly text: string;
  /** The place in this list of the message it answers. */
  readonly answers?: number;
  readonly isQuestion?: true;
  readonly agree?: readonly string[];
}

/** What was said so far in the session that is live; invented, as its people are. */
export const messages: readonly DemonstrationMessage[] = [
  {
    at: '09:34',
    by: 'le-minh-chau',
    text: 'Welcome. Please say who holds the key today, not who cut the ribbon.',
    agree: ['nguyen-thu-lan', 'tan-wei-ling'],
  },
  {
    at: '09:41',
    by: 'rizky-pratama',
    text: 'In Bandung the key went back to the neighbourhood. We kept the tools and the mailing list.',
    agree: ['anong-srisuk'],
  },
  {
    at: '09:44',
    by: 'han-seo-yeon',
    text: 'Who pays for the hall in the second year, when nobody cuts a ribbon?',
    isQuestion: true,
    agree: ['mikaela-santos', 'isla-mcallister', 'rizky-pratama', 'ngo-gia-han'],
  },
  {
    at: '09:52',
    by: 'isla-mcallister',
    text: 'How do you measure what a neighbourhood kept, and who asks the neighbours?',
    isQuestion: true,
    agree: ['tan-wei-ling', 'le-minh-chau'],
  },
  {
    at: '10:12',
    by: 'anong-srisuk',
    text: 'People do not read a plan, they call a person. Our craft week began to work for visitors in wheelchairs when each temple yard had one name on the door.',
    agree: ['rizky-pratama', 'tan-wei-ling', 'han-seo-yeon', 'nguyen-thu-lan', 'isla-mcallister'],
  },
  {
    at: '10:13',
    by: 'rizky-pratama',
    text: 'Same with us. We print the name on the map, not behind it.',
    answers: 4,
  },
  {
    at: '10:14',
    by: 'tan-wei-ling',
    text: 'And is that person paid? With us it holds only when they are.',
    answers: 4,
  },
  {
    at: '10:16',
    by: 'mikaela-santos',
    text: 'A plain one for Hanoi: when the week is over, who holds the key of the hall?',
  },
  {
    at: '10:19',
    by: 'nguyen-thu-lan',
    text: 'The ward keeps the key, and a company of young designers pays for the light. It is three pages; take them.',
    agree: ['mikaela-santos', 'ngo-gia-han', 'han-seo-yeon'],
  },
  {
    at: '10:22',
    by: 'nguyen-thu-lan',
    text: 'Phường giữ chìa khóa; chúng tôi sẽ gửi bản tiếng Việt và tiếng Anh sau phiên này.',
  },
  {
    at: '10:28',
    by: 'ngo-gia-han',
    text: 'We are not a member yet. May a city that prepares its candidacy use the three pages?',
    isQuestion: true,
    agree: ['nguyen-thu-lan'],
  },
];
