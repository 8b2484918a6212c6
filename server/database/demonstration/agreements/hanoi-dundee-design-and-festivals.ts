import type { DemonstrationAgreement } from './demonstration-agreement.ts';
import { contacts, costs, differencesAndEnding, languages, nature, works } from './usual-articles.ts';

export const agreement: DemonstrationAgreement = {
  key: 'hanoi-dundee-design-and-festivals',
  title: {
    en: 'Memorandum on cooperation in design and creative festivals',
    vi: 'Bản ghi nhớ hợp tác về thiết kế và lễ hội sáng tạo',
  },
  kind: 'MEMORANDUM',
  owner: 'hanoi',
  audience: 'PARTIES',
  isPublished: false,
  purpose: {
    en: 'To let designers and festival makers of two cities of design work with one another, and to learn from each other how everybody can take part. It does not create duties under international law.',
    vi: 'Để các nhà thiết kế và những người làm lễ hội của hai thành phố thiết kế cùng làm việc, và học hỏi lẫn nhau cách để ai cũng có thể tham gia. Bản ghi nhớ không làm phát sinh nghĩa vụ theo pháp luật quốc tế.',
  },
  fields: ['DESIGN'],
  source: null,
  begunOn: '2026-03-03',
  begunBy: 'nguyen-thu-lan',
  parties: [
    {
      body: 'hanoi',
      legalName: { en: 'Hanoi People’s Committee', vi: 'Ủy ban nhân dân thành phố Hà Nội' },
      capacity: { en: 'acting for the City of Hanoi', vi: 'đại diện cho thành phố Hà Nội' },
      contact: 'nguyen-thu-lan',
      procedure: 'vietnam-province-law-70-2020',
    },
    {
      body: 'dundee',
      legalName: { en: 'Dundee City Council', vi: 'Hội đồng thành phố Dundee' },
      capacity: { en: 'acting for the City of Dundee', vi: 'đại diện cho thành phố Dundee' },
      contact: 'isla-mcallister',
      procedure: 'council-simple',
    },
  ],
  signatories: [
    {
      party: 'hanoi',
      name: 'Hoàng Thị Mai',
      capacity: { en: 'Director, Department of Culture and Sports', vi: 'Giám đốc Sở Văn hóa và Thể thao' },
      signedOn: '2026-11-10',
      place: 'Hà Nội',
      originals: 4,
    },
    {
      party: 'dundee',
      name: 'Morag Sinclair',
      capacity: { en: 'Leader of the Council', vi: 'Người đứng đầu Hội đồng thành phố' },
      signedOn: '2026-11-12',
      place: 'Dundee',
      originals: 4,
    },
    {
      party: 'hanoi',
      name: 'Vũ Đức Thành',
      capacity: { en: 'Chair of the People’s Committee', vi: 'Chủ tịch Ủy ban nhân dân thành phố' },
    },
    {
      party: 'dundee',
      name: 'Alan Petrie',
      capacity: { en: 'Executive Director', vi: 'Giám đốc điều hành' },
    },
    {
      party: 'dundee',
      name: 'Fiona Grant',
      capacity: { en: 'Head of Legal', vi: 'Trưởng bộ phận pháp chế' },
      isWitness: true,
    },
  ],
  term: {
    entry: 'LAST_SIGNATURE',
    months: 36,
    renewal: 'EXPRESS',
    renewalMonths: 36,
    noticeDays: 90,
    terminationNoticeDays: 60,
    reviewMonths: 12,
  },
  languages: [
    { language: 'vi', isAuthentic: true },
    { language: 'en', isAuthentic: true },
  ],
  articles: [
    {
      key: 'purpose',
      title: { en: 'Purpose', vi: 'Mục đích' },
      text: {
        en: 'The Parties wish to make it easier for designers and festival makers of the two cities to work with one another, and for the public of both to take part in what they make.',
        vi: 'Các Bên mong muốn tạo thuận lợi để các nhà thiết kế và những người làm lễ hội ở hai thành phố cùng làm việc, và để công chúng hai nơi tham gia vào những gì họ làm ra.',
      },
    },
    {
      key: 'fields',
      title: { en: 'Fields', vi: 'Lĩnh vực' },
      text: {
        en: 'The Parties cooperate in design, in the making of festivals, and in the access of everybody to both.',
        vi: 'Các Bên hợp tác về thiết kế, về tổ chức lễ hội, và về việc ai cũng được tiếp cận cả hai.',
      },
    },
    {
      key: 'contact-of-makers',
      title: { en: 'Exchange', vi: 'Trao đổi' },
      text: {
        en: '1. Each year each Party invites at least three young designers of the other to take part in its festival, and bears the cost of their stay while it lasts.\n2. Who is invited is found by open call. Each Party names one member of the other’s jury.',
        vi: '1. Mỗi năm, mỗi Bên mời ít nhất ba nhà thiết kế trẻ của Bên kia tham gia lễ hội của mình và chịu chi phí ăn ở của họ trong thời gian lễ hội.\n2. Người được mời được chọn qua lời mời đề xuất công khai. Mỗi Bên cử một thành viên vào hội đồng tuyển chọn của Bên kia.',
      },
    },
    {
      key: 'access',
      title: { en: 'Access', vi: 'Tiếp cận' },
      text: {
        en: 'Each Party publishes an accessibility plan for its festival at least six weeks before the opening and sends it to the other. Each names to the other one person who has tried it out.',
        vi: 'Mỗi Bên công bố kế hoạch tiếp cận của lễ hội ít nhất sáu tuần trước khai mạc và gửi cho Bên kia. Mỗi Bên giới thiệu với Bên kia một người đã thử kế hoạch ấy trên thực địa.',
      },
    },
    {
      key: 'joint-work',
      title: { en: 'A joint commission', vi: 'Tác phẩm chung' },
      text: {
        en: 'During the term of this memorandum the Parties commission one work for a public space, made by makers of both cities, and show it in both.',
        vi: 'Trong thời hạn của bản ghi nhớ, các Bên đặt một tác phẩm cho không gian công cộng do những người làm nghề của cả hai thành phố thực hiện, và trưng bày ở cả hai nơi.',
      },
    },
    costs,
    works,
    contacts,
    nature,
    {
      key: 'term',
      title: { en: 'Entry into force and term', vi: 'Hiệu lực và thời hạn' },
      text: {
        en: 'This memorandum enters into force on the day of the last signature and holds for three years. It is renewed only in writing, on a request made ninety days before its end.',
        vi: 'Bản ghi nhớ này có hiệu lực từ ngày ký cuối cùng và có thời hạn ba năm. Bản ghi nhớ chỉ được gia hạn bằng văn bản, theo đề nghị đưa ra chín mươi ngày trước khi hết hạn.',
      },
    },
    differencesAndEnding,
    languages,
  ],
  obligations: [
    {
      article: 'contact-of-makers',
      words: {
        en: 'Invite three young designers of the other city to the festival',
        vi: 'Mời ba nhà thiết kế trẻ của thành phố kia tham gia lễ hội',
      },
      party: 'ALL',
      kind: 'RECURRING',
      due: '2027-05-31',
      everyMonths: 12,
    },
    {
      article: 'access',
      words: {
        en: 'Send the accessibility plan six weeks before the opening',
        vi: 'Gửi kế hoạch tiếp cận sáu tuần trước khai mạc',
      },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2028-09-29',
    },
    {
      article: 'access',
      words: {
        en: 'Name one person who has tried out the plan',
        vi: 'Giới thiệu một người đã thử kế hoạch trên thực địa',
      },
      party: 'dundee',
      kind: 'ONE_OFF',
      due: '2027-06-30',
    },
    {
      article: 'joint-work',
      words: {
        en: 'Commission one work for a public space and show it in both cities',
        vi: 'Đặt một tác phẩm cho không gian công cộng và trưng bày ở cả hai thành phố',
      },
      party: 'ALL',
      kind: 'ONE_OFF',
      due: '2028-12-31',
    },
    {
      article: 'contacts',
      words: {
        en: 'Name a new point of contact within thirty days',
        vi: 'Cử đầu mối liên hệ mới trong vòng ba mươi ngày',
      },
      party: 'ALL',
      kind: 'CONDITIONAL',
      condition: { en: 'When the person named changes', vi: 'Khi thay đổi người đã cử' },
    },
    {
      article: 'term',
      words: { en: 'Decide whether to ask for a renewal', vi: 'Quyết định có đề nghị gia hạn hay không' },
      party: 'hanoi',
      kind: 'ONE_OFF',
      due: '2029-08-15',
    },
  ],
  story: [
    {
      on: '2026-03-03',
      by: 'nguyen-thu-lan',
      act: 'SHARE',
      ground: {
        en: 'Festivals in two cities: the idea is told to Dundee.',
        vi: 'Lễ hội ở hai thành phố: ý tưởng được chia sẻ với Dundee.',
      },
    },
    { on: '2026-04-14', by: 'nguyen-thu-lan', act: 'NEGOTIATE' },
    {
      on: '2026-09-28',
      by: 'nguyen-thu-lan',
      act: 'AGREE_TEXT',
      ground: {
        en: 'One text in Vietnamese and English, compared article by article.',
        vi: 'Một văn bản bằng tiếng Việt và tiếng Anh, đã đối chiếu từng điều.',
      },
    },
    { on: '2026-09-30', by: 'nguyen-thu-lan', act: 'START_PROCEDURES' },
    { on: '2026-10-01', by: 'nguyen-thu-lan', act: 'STEP', party: 'hanoi', step: 'propose', outcome: 'SENT' },
    {
      on: '2026-10-09',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'consult',
      outcome: 'ALL_AGREE',
      opinions: [
        {
          consultee: 'agencies-concerned',
          kind: 'AGREES_WITH_COMMENTS',
          on: '2026-10-06',
          words: {
            en: 'The stay of guests is to be planned within the budget of each year.',
            vi: 'Chi phí ăn ở của khách cần được bố trí trong ngân sách từng năm.',
          },
        },
        { consultee: 'ministry-of-foreign-affairs', kind: 'AGREES', on: '2026-10-09' },
      ],
    },
    {
      on: '2026-10-12',
      by: 'isla-mcallister',
      act: 'STEP',
      party: 'dundee',
      step: 'legal-review',
      outcome: 'NO_CHANGE',
    },
    {
      on: '2026-10-21',
      by: 'nguyen-thu-lan',
      act: 'STEP',
      party: 'hanoi',
      step: 'decide',
      outcome: 'APPROVED',
      ground: { en: 'Decision filed (demonstration).', vi: 'Quyết định đã lưu (bản trình diễn).' },
    },
    {
      on: '2026-10-26',
      by: 'isla-mcallister',
      act: 'STEP',
      party: 'dundee',
      step: 'committee',
      outcome: 'APPROVED',
      ground: { en: 'Minutes, item 9 (demonstration).', vi: 'Biên bản, mục 9 (bản trình diễn).' },
    },
    { on: '2026-11-09', by: 'nguyen-thu-lan', act: 'OPEN_SIGNING' },
  ],
};
