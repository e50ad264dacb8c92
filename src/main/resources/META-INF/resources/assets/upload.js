// Comfort only: the form works without this file. Drop a file on it, and see how much of it has been sent.
for (const form of document.querySelectorAll("form.lp-upload")) {
  const zone = form.querySelector(".lp-drop");
  const input = form.querySelector("input[type=file]");
  const status = form.querySelector(".lp-upload-progress");
  const bar = status.querySelector("progress");
  const words = status.querySelector("span");

  for (const type of ["dragenter", "dragover"]) {
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.dataset.over = "";
    });
  }
  for (const type of ["dragleave", "drop"]) {
    zone.addEventListener(type, () => delete zone.dataset.over);
  }
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
    }
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    const request = new XMLHttpRequest();
    const stopped = (text) => {
      button.disabled = false;
      bar.hidden = true;
      words.textContent = text;
    };
    request.upload.addEventListener("progress", (sent) => {
      if (sent.lengthComputable) {
        bar.max = sent.total;
        bar.value = sent.loaded;
        words.textContent = `${Math.floor((100 * sent.loaded) / sent.total)} % sent`;
      }
    });
    request.addEventListener("load", () => {
      if (request.status < 400) {
        window.location.assign(request.responseURL);
        return;
      }
      try {
        stopped(JSON.parse(request.responseText).detail);
      } catch (unreadable) {
        stopped("The file was refused. Nothing was changed.");
      }
    });
    request.addEventListener("error", () => stopped("The file could not be sent. Nothing was changed; try again."));
    status.hidden = false;
    bar.hidden = false;
    button.disabled = true;
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/problem+json, text/html;q=0.9");
    request.send(new FormData(form));
  });
}
