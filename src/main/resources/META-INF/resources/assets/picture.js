// Comfort only: pictures can be read, scrolled and followed by keyboard without this file.
(() => {
  const LEAST = 0.25;
  const MOST = 4;
  const STEP = 1.25;

  const enhance = (region) => {
    const svg = region.querySelector("svg.lp-pic[viewBox]");
    if (!svg || region.dataset.zoom) {
      return;
    }
    const [, , width, height] = svg.getAttribute("viewBox").split(/\s+/).map(Number);
    let zoom = 1;
    region.dataset.zoom = "1";

    const bar = document.createElement("div");
    bar.className = "lp-zoom";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Size of the picture");
    const level = document.createElement("output");

    // what is in the middle stays in the middle
    const show = (wanted) => {
      const next = Math.min(MOST, Math.max(LEAST, wanted));
      const x = (region.scrollLeft + region.clientWidth / 2) / zoom;
      const y = (region.scrollTop + region.clientHeight / 2) / zoom;
      zoom = next;
      svg.setAttribute("width", width * zoom);
      svg.setAttribute("height", height * zoom);
      region.scrollLeft = x * zoom - region.clientWidth / 2;
      region.scrollTop = y * zoom - region.clientHeight / 2;
      level.textContent = Math.round(zoom * 100) + " %";
    };
    const fit = () => show(Math.min(1, (region.clientWidth - 2) / width));

    const button = (text, label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "btn";
      made.textContent = text;
      made.setAttribute("aria-label", label);
      made.addEventListener("click", act);
      bar.append(made);
    };
    button("−", "Smaller", () => show(zoom / STEP));
    button("+", "Larger", () => show(zoom * STEP));
    button("Fit", "Fit the width", fit);
    button("1:1", "Full size", () => show(1));
    bar.append(level);
    region.before(bar);
    level.textContent = "100 %";

    region.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const act = { "+": () => show(zoom * STEP), "-": () => show(zoom / STEP), 0: () => show(1), f: fit }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    });

    // dragging moves the picture; a link under a finger that did not move is still followed
    let from = null;
    region.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0) {
        from = { x: event.clientX, y: event.clientY, left: region.scrollLeft, top: region.scrollTop, moved: false };
      }
    });
    window.addEventListener("pointermove", (event) => {
      if (from) {
        const dx = event.clientX - from.x;
        const dy = event.clientY - from.y;
        from.moved = from.moved || Math.abs(dx) + Math.abs(dy) > 4;
        if (from.moved) {
          region.scrollLeft = from.left - dx;
          region.scrollTop = from.top - dy;
          region.classList.add("lp-dragged");
        }
      }
    });
    window.addEventListener("pointerup", () => {
      if (from && from.moved) {
        const swallow = (event) => event.preventDefault();
        region.addEventListener("click", swallow, { capture: true });
        setTimeout(() => {
          region.removeEventListener("click", swallow, { capture: true });
          region.classList.remove("lp-dragged");
        });
      }
      from = null;
    });
    region.addEventListener("dragstart", (event) => event.preventDefault());
  };

  document.querySelectorAll(".lp-picture-scroll").forEach(enhance);
})();
