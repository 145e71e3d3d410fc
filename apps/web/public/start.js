/**
 * Starts the first requests while the application is still being downloaded. The application picks the promises up in
 * src/api/started.ts; where this file comes late or fails, the application asks again by itself.
 */
(function () {
  if (window.terbukaStarted) return;
  var started = (window.terbukaStarted = {});
  var ask = function (path) {
    if (!started[path]) started[path] = fetch(path, { credentials: 'same-origin' });
    return started[path];
  };
  var quiet = function () {};
  ask('/api/session').catch(quiet);
  if (location.pathname === '/') ask('/api/assessments?mine=1').catch(quiet);
  var match = /^\/penilaian\/([0-9a-f-]{36})\/isian/.exec(location.pathname);
  if (!match) return;
  ask('/api/assessments/' + match[1] + '/form')
    .then(function (response) {
      return response.ok ? response.clone().json() : null;
    })
    .then(function (form) {
      if (form && form.instrumentSha256) return ask('/api/instruments/frozen/' + form.instrumentSha256);
    })
    .catch(quiet);
})();
