#!/usr/bin/env python3
"""Looks at pages with headless Chromium for BrowserTests.swift. usage: browser.py FOLDER

FOLDER/pages.json lists the pages: {"file", "width", "height", "scheme", "shots": {name: CSS selector}, "axe"}.
Writes FOLDER/NAME.png for each shot and FOLDER/results.json: for each page the violations that axe-core finds, what the
console said, ids that several elements have, how wide the page is, and where each selected element stands.
"""
import base64
import json
import pathlib
import shutil
import sys

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def start():
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb",
                 "--disable-lcd-text", "--font-render-hinting=none", "--disable-dev-shm-usage"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


def look(driver, folder, page):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": page["width"], "height": page["height"], "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "features": [{"name": "prefers-color-scheme", "value": page.get("scheme", "light")}]})
    driver.get((folder / page["file"]).as_uri())
    result = {"boxes": {}}
    for name, selector in page.get("shots", {}).items():
        box = driver.execute_script(
            "const e = [...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length > 0);"
            "if (!e) return null; const r = e.getBoundingClientRect();"
            "return {x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height}", selector)
        result["boxes"][name] = box
        if box and box["width"] > 0 and box["height"] > 0:
            shot = driver.execute_cdp_cmd("Page.captureScreenshot", {
                "format": "png", "captureBeyondViewport": True, "clip": {**box, "scale": 1}})
            (folder / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))
    result["ids"] = driver.execute_script(
        "const n = {}; for (const e of document.querySelectorAll('[id]')) n[e.id] = (n[e.id] || 0) + 1;"
        "return Object.keys(n).filter(i => n[i] > 1)")
    result["pageWidth"] = driver.execute_script("return document.documentElement.scrollWidth")
    if page.get("axe"):
        driver.execute_script(AXE)
        found = driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}}).then(done, e => done({error: String(e)}))",
            RULES)
        if "error" in found:
            sys.exit(f"axe-core failed: {found['error']}")
        result["violations"] = [
            f"{v['id']}: {v['help']}: {n['html'][:120]}" for v in found["violations"] for n in v["nodes"]]
        result["passes"] = [p["id"] for p in found["passes"]]
    result["console"] = [entry["message"] for entry in driver.get_log("browser")]
    return result


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    pages = json.loads((folder / "pages.json").read_text(encoding="utf-8"))
    driver = start()
    try:
        results = [look(driver, folder, page) for page in pages]
    finally:
        driver.quit()
    (folder / "results.json").write_text(json.dumps(results), encoding="utf-8")


main()
