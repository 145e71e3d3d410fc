import { isNearEmail, plainEmail, plainPhone, plainWebsite, suggestEmail } from './contact';

test.each([
  ['0812-3456-7890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['(0334) 881.234', '+62334881234'],
  ['0062 812 3456 7890', '+6281234567890'],
  ['+65 6123 4567', '+6561234567'],
  ['12', null],
  ['tidak ada', null],
  ['08123456789012345', null],
])('the number %s is dialled as %s', (text, phone) => {
  expect(plainPhone(text)).toBe(phone);
});

test.each([
  ['ppid@gmial.com', 'ppid@gmail.com'],
  ['ppid@gmai.com', 'ppid@gmail.com'],
  ['ppid@gmail.con', 'ppid@gmail.com'],
  ['ppid@yaho.com', 'ppid@yahoo.com'],
  ['ppid@yahoo.co.di', 'ppid@yahoo.co.id'],
  ['ppid@lumajangkab.go.di', 'ppid@lumajangkab.go.id'],
  ['ppid@gmail.com', null],
  ['ppid@lumajangkab.go.id', null],
  ['ppid@hotmail.com', null],
  ['ppid@mail.com', null],
])('%s was meant as %s', (email, meant) => {
  expect(suggestEmail(email)).toBe(meant);
});

test.each([
  ['rini@desa.id', 'rni@desa.id', true],
  ['rini@desa.id', 'irni@desa.id', true],
  ['rini@desa.id', 'rini@desa.id', true],
  ['rini@desa.id', 'rinaa@desa.id', true],
  ['rini@desa.id', 'tono@desa.id', false],
  ['rini@desa.id', 'riniastuti@desa.id', false],
])('%s beside %s: mistyped %s', (a, b, near) => {
  expect(isNearEmail(a, b)).toBe(near);
});

test.each([
  [' PPID@Contoh.go.id ', 'ppid@contoh.go.id'],
  ['mailto:a@contoh.go.id', 'a@contoh.go.id'],
  ['a@contoh', null],
  ['a@b@contoh.id', null],
  ['a b@contoh.id', null],
  ['a..b@contoh.id', null],
  ['a@contoh.id, b@contoh.id', null],
])('%s is the address %s', (text, email) => {
  expect(plainEmail(text)).toBe(email);
});

test.each([
  ['contoh.go.id', 'https://contoh.go.id'],
  ['http://contoh.go.id/a', 'http://contoh.go.id/a'],
  ['javascript:alert(1)', null],
  ['contoh', null],
])('%s is the site %s', (text, website) => {
  expect(plainWebsite(text)).toBe(website);
});
