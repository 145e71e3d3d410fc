import { catalogue } from '../../i18n/catalogue';

export const messages = catalogue(
  {
    title: 'Masuk ke Terbuka',
    intro: 'Gunakan alamat surel dan kata sandi yang diberikan penyelenggara.',
    sealed:
      'Di perangkat ini ada isian yang belum terkirim, terkunci untuk pemiliknya. Masuk dengan akun yang sama, lalu isian itu dikirim sendiri.',
    email: 'Alamat surel',
    password: 'Kata sandi',
    show: 'Tampilkan kata sandi',
    submit: 'Masuk',
    busy: 'Sedang masuk…',
    forgotten: 'Lupa kata sandi?',
    demoTitle: 'Coba dengan akun contoh',
    demoIntro: 'Satu ketukan untuk masuk. Datanya contoh; ubahlah sesuka Anda.',
    signInAs: 'Masuk sebagai {role}',
    visitor: 'Tanpa masuk, Anda dapat melihat hasil yang sudah diumumkan.',
    visitorLink: 'Buka hasil publik',
  },
  {
    title: 'Sign in to Terbuka',
    intro: 'Use the e-mail address and password that the organiser gave you.',
    sealed:
      'On this device there are entries that were not sent, locked for their owner. Sign in with the same account, and they go by themselves.',
    email: 'E-mail address',
    password: 'Password',
    show: 'Show password',
    submit: 'Sign in',
    busy: 'Signing in…',
    forgotten: 'Forgot your password?',
    demoTitle: 'Try a sample account',
    demoIntro: 'One tap signs you in. The data are samples; change them as you like.',
    signInAs: 'Sign in as {role}',
    visitor: 'Without signing in you can see published results.',
    visitorLink: 'Open public results',
  },
);
