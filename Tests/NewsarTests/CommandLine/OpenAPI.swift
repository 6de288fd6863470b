import Foundation
import TestKit

/// An OpenAPI document, as far as a test holds a server to it.
struct OpenAPI {
    private let document: JSON

    init(_ bytes: [UInt8]) throws { document = try JSON(bytes) }

    /// `POST /v1/articles 202` for every answer that the document names.
    var answers: Set<String> {
        var answers: Set<String> = []
        for path in document["paths"].keys {
            for method in document["paths"][path].keys {
                for status in document["paths"][path][method]["responses"].keys {
                    answers.insert("\(method.uppercased()) \(path) \(status)")
                }
            }
        }
        return answers
    }

    /// What of an answer is not as the document says; empty when all is.
    func faults(of answer: HTTP, as name: String) -> [String] {
        let parts = name.split(separator: " ").map(String.init)
        let response = document["paths"][parts[1]][parts[0].lowercased()]["responses"][parts[2]]
        guard !response.isNull else { return ["\(name) is not described"] }
        var faults: [String] = []
        if String(answer.status) != parts[2] { faults.append("status \(answer.status)") }
        let type = answer.headers["content-type"]?.split(separator: ";").first.map(String.init) ?? "none"
        let media = response["content"][type]
        if media.isNull { faults.append("content type \(type)") }
        for header in response["headers"].keys {
            guard let value = answer.headers[header.lowercased()] else {
                faults.append("header \(header) is missing")
                continue
            }
            let schema = response["headers"][header]["schema"]
            let typed = schema["type"].text == "integer" ? JSON(Int(value)) : JSON(value)
            faults += self.faults(of: typed, schema, at: header)
        }
        let body = type.hasSuffix("json") ? answer.json : JSON(answer.body)
        return faults + self.faults(of: body, media["schema"], at: "body")
    }

    /// What the document's own examples have that its schemas do not allow.
    func faultsOfExamples() -> [String] {
        answers.sorted().flatMap { name -> [String] in
            let parts = name.split(separator: " ").map(String.init)
            let content = document["paths"][parts[1]][parts[0].lowercased()]["responses"][parts[2]]["content"]
            return content.keys.flatMap { type -> [String] in
                let example = content[type]["example"]
                return example.isNull ? [] : faults(of: example, content[type]["schema"], at: name)
            }
        }
    }

    private func faults(of value: JSON, _ schema: JSON, at place: String) -> [String] {
        if let reference = schema["$ref"].text {
            let target = reference.dropFirst(2).split(separator: "/").reduce(document) { $0[String($1)] }
            return target.isNull ? ["\(place): \(reference) leads nowhere"] : faults(of: value, target, at: place)
        }
        var faults: [String] = []
        let types = schema["type"].text.map { [$0] } ?? schema["type"].array.compactMap(\.text)
        if !types.isEmpty && !types.contains(where: { Self.isOf($0, value) }) {
            return ["\(place): \(value) is no \(types)"]
        }
        if !schema["const"].isNull, "\(schema["const"])" != "\(value)" { faults.append("\(place): \(value)") }
        let choices = schema["enum"].array.map(\.description)
        if !choices.isEmpty && !choices.contains("\(value)") {
            faults.append("\(place): \(value) is none of \(choices)")
        }
        if let minimum = schema["minimum"].int, let number = value.int, number < minimum {
            faults.append("\(place): \(number) is below \(minimum)")
        }
        if let most = schema["maxItems"].int, value.array.count > most { faults.append("\(place): too many items") }
        for name in schema["required"].array.compactMap(\.text) where !value.keys.contains(name) {
            faults.append("\(place): \(name) is missing")
        }
        for name in value.keys.sorted() {
            let member = schema["properties"][name]
            if !member.isNull {
                faults += self.faults(of: value[name], member, at: "\(place).\(name)")
            } else if schema["additionalProperties"].bool == false {
                faults.append("\(place): \(name) is not described")
            }
        }
        if !schema["items"].isNull {
            for item in value.array { faults += self.faults(of: item, schema["items"], at: "\(place)[]") }
        }
        return faults
    }

    private static func isOf(_ type: String, _ value: JSON) -> Bool {
        switch type {
        case "object": value.value is [String: Any]
        case "array": value.value is [Any]
        case "string": value.text != nil
        case "integer": value.int != nil
        case "null": value.isNull
        default: false
        }
    }
}
