/**
 * Starts what the first page needs while the application is still being downloaded; the build writes it into the page, with
 * the files of the form. The application picks the answers up in src/api/started.ts; where one fails, it asks again by itself.
 */
function start(formFiles) {
  var started = (window.terbukaStarted = {});
  var ask = function (path) {
    return (started[path] = fetch(path, { credentials: 'same-origin' }).then(function (response) {
      return response.text().then(function (text) {
        return { ok: response.ok, status: response.status, text: text };
      });
    }));
  };
  var quiet = function () {};
  var load = function (file) {
    var link = document.createElement('link');
    link.rel = /css$/.test(file) ? 'preload' : 'modulepreload';
    if (link.rel === 'preload') link.as = 'style';
    link.crossOrigin = '';
    link.href = '/' + file;
    document.head.appendChild(link);
  };
  // Who reads Indonesian does not wait for the English; as in src/i18n/language.ts.
  var part = '?language=id';
  try {
    if (window.localStorage.getItem('terbuka.language') === 'en') part = '';
  } catch (error) {
    // A private window keeps no choice.
    quiet(error);
  }
  var session = ask('/api/session').catch(quiet);
  if (location.pathname === '/') ask('/api/assessments?mine=1').catch(quiet);
  var match = /^\/penilaian\/([0-9a-f-]{36})\/isian/.exec(location.pathname);
  if (!match) return;
  ask('/api/assessments/' + match[1] + '/form')
    .then(function (reply) {
      var sha256 = reply.ok && JSON.parse(reply.text).instrumentSha256;
      if (sha256) return ask('/api/instruments/frozen/' + sha256 + part);
    })
    .catch(quiet);
  var loadForm = function () {
    formFiles.forEach(load);
  };
  // Over the network the application itself comes first and runs while the form is under way; on the device all lies ready.
  if (navigator.serviceWorker && navigator.serviceWorker.controller) loadForm();
  else session.then(loadForm);
}
