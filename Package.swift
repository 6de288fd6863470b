// swift-tools-version: 6.3
import PackageDescription

/// Language settings of every target of ours. `NEWSAR_STRICT=1` (set by `Ops/test`) turns warnings into errors.
let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
    ] + (Context.environment["NEWSAR_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

// A pkg-config file is named only where the headers lie off the default paths: Debian's hiredis.pc carries flags that
// SwiftPM warns about at each build.
func system(_ name: String, apt: String, pkgConfig: String? = nil) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "newsar",
    products: [.executable(name: "newsar", targets: ["newsar"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "newsar",
            dependencies: [
                "NewsarAnalysis", "NewsarCluster", "NewsarIngest", "NewsarModel", "NewsarRedis", "NewsarStatistics",
                "NewsarPages", "NewsarStore", "NewsarSummarizer", "NewsarWeb", "Hiredis", "Compression",
                "DedicatedThread",
                "CAllocationCount",
                "CMemoryFile", logging, lifecycle,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        module(
            "NewsarWeb",
            [
                "NewsarCluster", "NewsarModel", "Compression", logging, lifecycle,
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            resources: [.embedInCode("Resources")]),
        module(
            "NewsarRedis", ["NewsarCluster", "NewsarModel", "Hiredis", logging], resources: [.embedInCode("Scripts")]),
        module(
            "NewsarCluster",
            [
                "NewsarModel", "Compression", "DedicatedThread", logging, lifecycle,
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        module("NewsarStatistics", ["NewsarModel"]),
        module(
            "NewsarStore",
            [
                "NewsarModel", "NewsarStatistics", "Compression", "Postgres",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        module("NewsarIngest", ["NewsarModel", "Compression", "DedicatedThread", "CLibXML2"]),
        .executableTarget(
            name: "newsar-train", dependencies: ["NewsarTraining", "NewsarAnalysis"], path: "Sources/NewsarTrain",
            swiftSettings: strict),
        .target(
            name: "NewsarTraining", dependencies: ["NewsarAnalysis", "NewsarIngest", "NewsarModel", "Compression"],
            exclude: ["README.md"], swiftSettings: strict),
        .executableTarget(
            name: "newsar-score", dependencies: ["NewsarScoring"], path: "Sources/NewsarScore", swiftSettings: strict),
        module(
            "NewsarScoring",
            ["NewsarTraining", "NewsarAnalysis", "NewsarStatistics", "NewsarIngest", "NewsarModel", "Compression"]),
        module("NewsarAnalysis", ["NewsarModel", "CNewsarData"]),
        module(
            "NewsarSummarizer",
            [
                "NewsarModel", .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        module("NewsarPages", ["NewsarModel", "NewsarStatistics"], resources: [.embedInCode("Assets")]),
        .target(name: "CNewsarData", exclude: ["CREDITS.md", "files"]),
        .target(name: "CAllocationCount"),
        module("NewsarModel", ["Compression", "CCrypto"]),
        module("Compression", ["CBrotli", "CBZip2", "CLZMA", "CZlib", "CZstd"]),
        module("Hiredis", ["CHiredis", "DedicatedThread"]),
        module("Postgres", ["CPostgres"]),
        module("DedicatedThread", ["CThread", .product(name: "DequeModule", package: "swift-collections")]),
        .systemLibrary(name: "CThread"),
        .systemLibrary(name: "CMemoryFile"),
        .target(
            name: "TestKit", dependencies: ["Hiredis", "NewsarModel"], path: "Tests/TestKit", swiftSettings: strict),
        suite("HiredisTests", ["Hiredis", "TestKit"]),
        suite("NewsarModelTests", ["NewsarModel", "Compression"]),
        suite("NewsarAnalysisTests", ["NewsarAnalysis", "NewsarModel"]),
        suite(
            "NewsarSummarizerTests",
            [
                "NewsarSummarizer", "NewsarModel", .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        suite("NewsarTrainingTests", ["NewsarTraining", "NewsarAnalysis", "NewsarModel"]),
        suite("NewsarScoringTests", ["NewsarScoring", "TestKit"]),
        suite("NewsarPagesTests", ["NewsarPages", "NewsarStatistics", "NewsarModel"]),
        suite("NewsarIngestTests", ["NewsarIngest", "NewsarModel", "Compression"]),
        suite("NewsarStatisticsTests", ["NewsarStatistics", "NewsarModel"]),
        suite(
            "NewsarStoreTests",
            [
                "NewsarStore", "NewsarStatistics", "NewsarModel", "Compression", "TestKit",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        suite("NewsarRedisTests", ["NewsarRedis", "NewsarCluster", "NewsarModel", "Hiredis", "TestKit"]),
        suite("NewsarClusterTests", ["NewsarCluster", "NewsarModel", "Compression", "TestKit", logging, lifecycle]),
        suite(
            "NewsarWebTests", ["NewsarWeb", "NewsarModel", "Compression", "TestKit", logging, lifecycle]),
        suite(
            "NewsarTests",
            ["newsar", "NewsarModel", "NewsarRedis", "NewsarCluster", "NewsarStore", "Hiredis", "TestKit"]),
        system("CHiredis", apt: "libhiredis-dev"),
        system("CPostgres", apt: "libpq-dev"),
        system("CBrotli", apt: "libbrotli-dev"),
        system("CBZip2", apt: "libbz2-dev"),
        system("CLZMA", apt: "liblzma-dev"),
        system("CZlib", apt: "zlib1g-dev"),
        system("CZstd", apt: "libzstd-dev"),
        system("CCrypto", apt: "libssl-dev"),
        system("CLibXML2", apt: "libxml2-dev", pkgConfig: "libxml-2.0"),
    ]
)
