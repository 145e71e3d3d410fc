/** What the clinic writes to whoever asked by e-mail. Pure. */
export interface ConsultationLetter {
  readonly subject: string;
  readonly text: string;
  /** The heart of it, for an officer who reads it in the application. */
  readonly brief: string;
}

interface Head {
  readonly number: string;
  readonly askerName: string;
  readonly deskName: string;
}

const letter = (
  { number, askerName }: Head,
  subject: string,
  { brief, further }: { readonly brief: string; readonly further: readonly string[] },
): ConsultationLetter => ({
  subject: `${subject} (${number})`,
  text: [`Yth. ${askerName},`, brief, ...further].join('\n\n'),
  brief,
});

const byLink = 'Balas, pilih waktu tatap muka, atau beri penilaian lewat tautan pada surel penerimaan kami.';

/** What proves an address: without the click nothing is asked. */
export const consultationProofLetter = (
  deskName: string,
  asked: { readonly askerName: string; readonly question: string; readonly link: string },
): Omit<ConsultationLetter, 'brief'> => ({
  subject: 'Konfirmasikan pertanyaan Anda kepada klinik konsultasi',
  text: [
    `Yth. ${asked.askerName},`,
    `Seseorang, semoga Anda, bertanya kepada ${deskName} dengan surel ini:`,
    asked.question.slice(0, 1_000),
    `Buka tautan berikut dan tekan tombol konfirmasi; sesudah itu tautan yang sama menunjukkan jawabannya.\n${asked.link}`,
    'Bila bukan Anda, abaikan surel ini: tanpa konfirmasi tidak ada yang dicatat, dan isinya dihapus setelah tujuh hari.',
  ].join('\n\n'),
});

export const askedLetter = (head: Head, link: string): ConsultationLetter =>
  letter(head, 'Pertanyaan Anda telah diterima', {
    brief: `Pertanyaan Anda diterima ${head.deskName} dengan nomor ${head.number}.`,
    further: [
      `Jawaban kami kirim ke surel ini. Tautan berikut menunjukkan percakapannya; simpan baik-baik, sebab siapa pun yang memegangnya dapat membacanya.\n${link}`,
    ],
  });

export const replyLetter = (head: Head, text: string): ConsultationLetter =>
  letter(head, 'Jawaban klinik konsultasi', { brief: text, further: [head.deskName, byLink] });

export const handedOnLetter = (head: Head, to: string): ConsultationLetter =>
  letter(head, 'Pertanyaan Anda diteruskan', {
    brief: `Pertanyaan Anda diteruskan dari ${head.deskName} kepada ${to}, yang akan menjawabnya.`,
    further: [],
  });

export const closedLetter = (head: Head, text: string): ConsultationLetter =>
  letter(head, 'Konsultasi Anda ditutup', { brief: text, further: [`Masih ada yang ingin ditanyakan? ${byLink}`] });

export const bookedLetter = (
  head: Head,
  { when, place }: { readonly when: string; readonly place: string },
): ConsultationLetter =>
  letter(head, 'Janji temu klinik konsultasi', {
    brief: `Janji temu Anda dengan ${head.deskName}: ${when}. Tempat: ${place}`,
    further: [
      'Berhalangan? Batalkan lewat tautan pada surel penerimaan kami supaya waktunya dapat dipakai orang lain.',
    ],
  });

export const unbookedLetter = (head: Head, when: string): ConsultationLetter =>
  letter(head, 'Janji temu Anda dibatalkan', {
    brief: `Janji temu Anda dengan ${head.deskName} pada ${when} dibatalkan.`,
    further: [byLink],
  });
