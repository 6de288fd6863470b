import Logging

/// The program's log: standard error, level from NEWSAR_LOG.
enum Log {
    static func logger(_ label: String, level: Logger.Level = .notice) -> Logger {
        var logger = Logger(label: "newsar." + label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Settings.value("LOG").flatMap(Logger.Level.init(rawValue:)) ?? level
        return logger
    }
}
