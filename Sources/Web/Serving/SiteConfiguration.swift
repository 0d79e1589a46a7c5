/// How the site is served.
public struct SiteConfiguration: Sendable {
    /// The folder that holds Content, Locales, Templates and Public.
    public var root: String
    /// The address that people type, such as https://support.example.org; nil on loopback.
    public var publicAddress: String?
    /// The address of our own proxy, whose X-Forwarded-For is believed; nil when none stands in front.
    public var trustedProxy: String?
    /// Where 'Leave this site' leads: a page that tells a bystander nothing.
    public var leaveTo: String

    public init(
        root: String, publicAddress: String? = nil, trustedProxy: String? = nil,
        leaveTo: String = "https://www.wikipedia.org/"
    ) {
        self.root = root
        self.publicAddress = publicAddress
        self.trustedProxy = trustedProxy
        self.leaveTo = leaveTo
    }

    /// Over HTTPS cookies carry `Secure` and the `__Host-` prefix; only plain HTTP on loopback goes without.
    var isSecure: Bool { publicAddress?.hasPrefix("https://") == true }
}
