// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "lighttouch",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "lighttouch", targets: ["Lighttouch"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Content", dependencies: [.product(name: "Yams", package: "Yams")]),
        .target(name: "Advice", dependencies: ["Content"]),
        .target(name: "Scheduling"),
        .target(
            name: "Vault",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]),
        .target(name: "Storage", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Documents"),
        .target(
            name: "Programme",
            dependencies: ["Content", "Advice", "Scheduling", "Vault", "Storage", "Documents"]),
        .target(
            name: "Web",
            dependencies: [
                "Programme", "Content", "Advice", "Scheduling", "Documents", "CZlib",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "Lighttouch",
            dependencies: [
                "Web", "Programme", "Content", "Advice", "Documents",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(name: "ContentTests", dependencies: ["Content"]),
        .testTarget(name: "AdviceTests", dependencies: ["Advice", "Content"]),
        .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"]),
        .testTarget(name: "VaultTests", dependencies: ["Vault"]),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
        .testTarget(
            name: "ProgrammeTests",
            dependencies: ["Programme", "Vault", "Storage", "Scheduling", "Content", "Advice", "Documents"]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Programme", "Content", "Vault",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        .testTarget(name: "LighttouchTests", dependencies: ["Lighttouch"]),
    ],
    swiftLanguageModes: [.v6]
)
