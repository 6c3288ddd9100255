import CPangoCairo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The fonts of the charts and nothing else of the system's font settings.
///
/// Fontconfig is given its own configuration: Noto Sans and Noto Sans CJK from the system's font folders, no rule
/// files, no fonts of the user. So a chart has the same letters whatever a machine's desktop is set to.
///
/// What fontconfig knows about a folder of fonts is cached by it, independent of the configuration. The system's
/// own cache, written when a font package is installed, is read first (text is ready in about a millisecond);
/// where it is missing or stale, a cache of our own below `$XDG_CACHE_HOME/pollkit` takes its place.
enum FontConfiguration {
    static let latinFamily = "Noto Sans"

    #if os(macOS)
        static let latinPackage = "font-noto-sans"
        static let cjkPackage = "font-noto-sans-cjk"
        private static let roots = ["/opt/homebrew/share/fonts", "/usr/local/share/fonts", "/Library/Fonts"]
        private static let caches = ["/opt/homebrew/var/cache/fontconfig", "/usr/local/var/cache/fontconfig"]
    #else
        static let latinPackage = "fonts-noto-core"
        static let cjkPackage = "fonts-noto-cjk"
        private static let roots = ["/usr/share/fonts", "/usr/local/share/fonts"]
        private static let caches = ["/var/cache/fontconfig"]
    #endif

    /// Only these files are fonts of a chart: static and variable builds, separate and collected.
    private static let accepted = [
        "*/NotoSans-Regular.*", "*/NotoSans-Bold.*", "*/NotoSans-VF.*", "*/NotoSans?w*", "*/NotoSansCJK*",
        "*/NotoSansJP-*", "*/NotoSansKR-*", "*/NotoSansJP?w*", "*/NotoSansKR?w*",
    ]

    /// A fontconfig configuration that holds these fonts; the caller owns it. Nil where fontconfig refuses.
    ///
    /// It becomes the process's current one: Pango otherwise starts a thread that reads the system's rules and every
    /// font of the machine, which nothing here uses and which takes seconds where no cache has been written.
    static func make() -> OpaquePointer? {
        guard let configuration = FcConfigCreate() else { return nil }
        let text = xml(folders: folders())
        guard FcConfigParseAndLoadFromMemory(configuration, text, FcBool(0)) != 0,
            FcConfigBuildFonts(configuration) != 0
        else {
            FcConfigDestroy(configuration)
            return nil
        }
        FcConfigSetCurrent(configuration)
        return configuration
    }

    /// The families that were found, in every name they have.
    static func families(of configuration: OpaquePointer) -> Set<String> {
        guard let fonts = FcConfigGetFonts(configuration, FcSetSystem)?.pointee else { return [] }
        var found: Set<String> = []
        for index in 0..<Int(fonts.nfont) {
            var number: Int32 = 0
            var name: UnsafeMutablePointer<FcChar8>?
            while FcPatternGetString(fonts.fonts[index], FC_FAMILY, number, &name) == FcResultMatch, let letters = name
            {
                found.insert(String(cString: letters))
                number += 1
            }
        }
        return found
    }

    private static func xml(folders: [String]) -> String {
        var text = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig>"
        for folder in folders { text += "<dir>\(folder)</dir>" }
        for cache in caches { text += "<cachedir>\(cache)</cachedir>" }
        text += "<cachedir prefix=\"xdg\">pollkit/fontconfig</cachedir><selectfont><acceptfont>"
        for pattern in accepted { text += "<glob>\(pattern)</glob>" }
        text += "</acceptfont><rejectfont>"
        for ending in ["ttf", "otf", "ttc", "otc", "pfb", "pfa", "pcf", "pcf.gz", "woff", "woff2", "afm", "bdf"] {
            text += "<glob>*.\(ending)</glob>"
        }
        return text + "</rejectfont></selectfont></fontconfig>"
    }

    /// The folders named for Noto, at most two levels below the roots, and on macOS the flat roots themselves.
    private static func folders() -> [String] {
        var found: [String] = []
        for root in roots {
            #if os(macOS)
                found.append(root)
            #endif
            for name in names(in: root) {
                let folder = root + "/" + name
                if isNoto(name) {
                    found.append(folder)
                } else {
                    found += names(in: folder).filter(isNoto).map { folder + "/" + $0 }
                }
            }
        }
        return found
    }

    private static func isNoto(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("noto") || lower.hasPrefix("google-noto")
    }

    /// The folders in a folder, sorted: the order of a disk must not decide which font comes first.
    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let kind = Int32(entry.pointee.d_type)
            guard kind == Int32(DT_DIR) || kind == Int32(DT_LNK) || kind == Int32(DT_UNKNOWN) else { continue }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { letters in
                letters.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix("."), !name.contains(where: { "<>&".contains($0) }) { names.append(name) }
        }
        return names.sorted()
    }
}
