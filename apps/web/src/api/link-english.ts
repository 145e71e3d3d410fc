/** What is said of links in English, by the Indonesian sentence. */
export const linkEnglish: Readonly<Record<string, string>> = {
  'Tautan paling panjang {most} karakter.': 'A link has {most} characters at most.',
  'Tautan tidak lengkap. Awali dengan https://': 'The link is not complete. Begin it with https://',
  'Tautan harus diawali https:// atau http://': 'A link begins with https:// or http://',
  'Tautan tidak boleh memuat nama pengguna atau kata sandi.': 'A link cannot hold a user name or a password.',
  'Alamat ini hanya ada di perangkat atau jaringan Anda sendiri, jadi verifikator tidak dapat membukanya. Pakai alamat situs yang terbuka untuk umum, atau unggah berkasnya.':
    'This address exists on your own device or network only, so the verifier cannot open it. Use the address of a public site, or upload the file.',
  'Alamat situs pada tautan tidak lengkap.': 'The address of the site is not complete.',
  'Tautan dapat dibuka.': 'The link opens.',
  'Situs meminta masuk akun (401).': 'The site asks for a sign-in (401).',
  'Tautan berakhir di halaman masuk akun.': 'The link ends at a sign-in page.',
  'Dokumen belum dibagikan kepada umum: pengunjung diminta meminta akses.':
    'The document is not shared with everybody: visitors have to ask for access.',
  'Situs menolak pengunjung (403).': 'The site turns visitors away (403).',
  'Situs sedang membatasi kunjungan (429).': 'The site limits visits at the moment (429).',
  'Situs diblokir atas perintah hukum (451).': 'The site is blocked by law (451).',
  'Situs meminta bukti bahwa pengunjung bukan robot, sehingga tidak dapat diperiksa otomatis.':
    'The site wants proof that visitors are no robots, so it cannot be checked by itself.',
  'Tautan dialihkan ke halaman pemblokiran internet.': 'The link leads to a blocking page of the internet provider.',
  'Tidak diperiksa karena alamatnya hanya ada di jaringan dalam; verifikator tidak dapat membukanya.':
    'Not checked because the address exists inside a network only; the verifier cannot open it.',
  'Tidak diperiksa karena alamatnya bukan alamat web biasa, misalnya memakai nomor seperti :3488.':
    'Not checked because it is no ordinary web address, such as one with a number like :3488.',
  'Halaman tidak ada ({status}).': 'The page does not exist ({status}).',
  'Situs sedang rusak (menjawab {status}).': 'The site is broken at the moment (it answered {status}).',
  'Nama situs tidak ada atau salah tulis.': 'The name of the site does not exist or is misspelt.',
  'Nama situs tidak dapat ditemukan saat ini.': 'The name of the site cannot be found at the moment.',
  'Situs tidak menjawab.': 'The site does not answer.',
  'Situs menolak sambungan.': 'The site refuses connections.',
  'Sambungan diputus oleh situs.': 'The site broke off the connection.',
  'Sambungan aman (https) dengan situs gagal.': 'A safe connection (https) with the site failed.',
  'Yang menjawab di alamat ini bukan halaman web.': 'What answers at this address is no web page.',
  'Hosting situs ini sedang ditangguhkan.': 'The hosting of this site is suspended.',
  'Halaman terbuka, tetapi sertifikat keamanan situs sudah kedaluwarsa; peramban akan memperingatkan.':
    'The page opens, but the certificate of the site has expired; browsers will warn.',
  'Halaman terbuka, tetapi sertifikat keamanan situs tidak dipercaya; peramban akan memperingatkan.':
    'The page opens, but the certificate of the site is not trusted; browsers will warn.',
  'Halaman terbuka, tetapi isinya “tidak ditemukan”.': 'The page opens, but says “not found”.',
  'Halaman terbuka, tetapi kosong.': 'The page opens, but is empty.',
  'Alamat ini tampaknya belum dipakai atau sedang dijual.': 'This address seems to be unused or for sale.',
  'Judul halaman memuat kata-kata judi; situs mungkin diretas.':
    'The title of the page speaks of gambling; the site may be hacked.',
  'Situs menjawab tidak lazim ({status}).': 'The site gave an unusual answer ({status}).',
  'Situs terus mengalihkan pengunjung tanpa akhir.': 'The site sends visitors on without end.',
  'Belum dapat diperiksa: server kami tidak tersambung ke internet.':
    'Not checked yet: our server has no connection to the internet.',
  'Belum dapat diperiksa: nama situs belum terjawab oleh penunjuk nama (DNS).':
    'Not checked yet: the name service (DNS) did not answer for this site.',
  'Belum dapat diperiksa: situs belum terjangkau dari server kami.':
    'Not checked yet: our server has not reached the site.',
  'Alamat contoh, tidak dapat diperiksa.': 'An example address, which cannot be checked.',
};
