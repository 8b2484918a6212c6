import type { DemonstrationAgreement } from './demonstration-agreement.ts';

type Article = DemonstrationAgreement['articles'][number];

// Articles that most agreements of the demonstration have in the same words.
export const costs: Article = {
  key: 'costs',
  title: { en: 'Costs', vi: 'Chi phí' },
  text: {
    en: 'Each Party bears its own costs, within its approved budget. Before each activity the Parties write down who pays what.',
    vi: 'Mỗi Bên tự chịu chi phí của mình trong phạm vi ngân sách đã được phê duyệt. Trước mỗi hoạt động, các Bên ghi rõ bên nào trả khoản gì.',
  },
};

export const works: Article = {
  key: 'works',
  title: { en: 'Works and names', vi: 'Tác phẩm và tên gọi' },
  text: {
    en: 'Whoever makes a work owns it. Names, coats of arms and logos of a Party are used only with its leave, for one occasion at a time. No right to use the name or the logo of UNESCO follows from this agreement.',
    vi: 'Ai làm ra tác phẩm thì sở hữu tác phẩm đó. Tên gọi, huy hiệu và biểu trưng của một Bên chỉ được dùng khi Bên đó cho phép, cho từng dịp một. Thỏa thuận này không trao quyền sử dụng tên hay biểu trưng của UNESCO.',
  },
};

export const contacts: Article = {
  key: 'contacts',
  title: { en: 'Points of contact', vi: 'Đầu mối liên hệ' },
  text: {
    en: 'Each Party names one office and one person in it, and another within thirty days of a change. A letter is answered within ten working days.',
    vi: 'Mỗi Bên cử một cơ quan và một người trong cơ quan đó, và cử người khác trong vòng ba mươi ngày khi có thay đổi. Thư được trả lời trong vòng mười ngày làm việc.',
  },
};

export const nature: Article = {
  key: 'nature',
  title: { en: 'Nature of this agreement', vi: 'Tính chất của thỏa thuận' },
  text: {
    en: 'This agreement records what the Parties intend to do. It creates no right and no duty under international law and is carried out within the law of each Party.',
    vi: 'Thỏa thuận này ghi nhận những gì các Bên dự định thực hiện. Thỏa thuận không làm phát sinh quyền hay nghĩa vụ theo pháp luật quốc tế và được thực hiện trong khuôn khổ pháp luật của mỗi Bên.',
  },
};

export const domesticNature: Article = {
  key: 'nature',
  title: { en: 'Nature of this agreement', vi: 'Tính chất của thỏa thuận' },
  text: {
    en: 'Both Parties are Vietnamese; this is a domestic agreement. It founds no joint body and is carried out within the powers that the law gives to each.',
    vi: 'Các Bên đều là bên Việt Nam; đây là thỏa thuận trong nước. Thỏa thuận không lập tổ chức chung và được thực hiện trong phạm vi thẩm quyền mà pháp luật giao cho mỗi Bên.',
  },
};

export const differencesAndEnding: Article = {
  key: 'ending',
  title: { en: 'Differences and ending', vi: 'Khác biệt và chấm dứt' },
  text: {
    en: 'Differences are settled by talking, first between the points of contact, then between those who signed. Either Party may end the agreement with the notice named in its terms; what has begun is finished as planned.',
    vi: 'Khác biệt được giải quyết bằng trao đổi, trước hết giữa các đầu mối liên hệ, sau đó giữa những người đã ký. Mỗi Bên có thể chấm dứt thỏa thuận với thời hạn báo trước nêu trong điều khoản; những gì đã bắt đầu được hoàn tất theo kế hoạch.',
  },
};

export const languages: Article = {
  key: 'languages',
  title: { en: 'Languages', vi: 'Ngôn ngữ' },
  text: {
    en: 'This agreement is made in Vietnamese and English, both texts being equally authentic.',
    vi: 'Thỏa thuận này được lập bằng tiếng Việt và tiếng Anh, hai văn bản có giá trị như nhau.',
  },
};

export const vietnameseOnly: Article = {
  key: 'languages',
  title: { en: 'Languages', vi: 'Ngôn ngữ' },
  text: {
    en: 'The Vietnamese text is authentic. The English text is a translation for readers elsewhere.',
    vi: 'Bản tiếng Việt là bản có giá trị. Bản tiếng Anh là bản dịch dành cho người đọc ở nơi khác.',
  },
};
