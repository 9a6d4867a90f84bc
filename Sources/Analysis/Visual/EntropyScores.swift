import Profiles
import Glibc

/// How much a node adds to a drawing: little where one edge comes in and the same goes out.
///
/// A score is the entropy of the weights coming in, plus that of the weights going out, times the
/// node's cum value, plus its flat value; a node without edges on a side counts one for it. Go's
/// pprof orders the nodes of its pictures by it. O(nodes + edges).
struct EntropyScores {
  /// By node.
  let scores: [Int64]

  init(_ graph: CallGraph) {
    var incoming = Side(
      totals: Array(repeating: 0, count: graph.nodes.count), overflow: graph.overflow)
    var outgoing = Side(totals: graph.nodes.map(\.flat), overflow: graph.overflow)
    for edge in graph.edges {
      incoming.add(edge.weight, to: edge.target.index)
      outgoing.add(edge.weight, to: edge.source.index)
    }
    for edge in graph.edges {
      incoming.addEntropy(of: edge.weight, to: edge.target.index)
      outgoing.addEntropy(of: edge.weight, to: edge.source.index)
    }
    scores = graph.nodes.indices.map { index in
      let node = graph.nodes[index]
      if !outgoing.isEmpty[index], node.flat > 0 {
        outgoing.addEntropy(of: node.flat, to: index)
      }
      let score = incoming.score(index) + outgoing.score(index)
      return Int64(cutting: score * Double(node.cum)) &+ node.flat
    }
  }

  /// The edges of all nodes on one side.
  private struct Side {
    var totals: [Int64]
    var entropies: [Double]
    var isEmpty: [Bool]
    let overflow: Overflow

    init(totals: [Int64], overflow: Overflow) {
      self.totals = totals
      self.overflow = overflow
      entropies = Array(repeating: 0, count: totals.count)
      isEmpty = Array(repeating: true, count: totals.count)
    }

    mutating func add(_ weight: Int64, to node: Int) {
      isEmpty[node] = false
      if weight > 0 { totals[node] &+= weight }
    }

    mutating func addEntropy(of weight: Int64, to node: Int) {
      guard totals[node] != 0 else { return }
      let part = Double(overflow.size(weight)) / Double(totals[node])
      entropies[node] += -part * binaryLogarithm(part)
    }

    func score(_ node: Int) -> Double {
      isEmpty[node] ? 1 : entropies[node]
    }
  }
}

/// The logarithm in the steps Go takes, exact for powers of two, so that scores round alike.
private func binaryLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return log2(value) }
  let fraction = value.significand / 2
  let exponent = Double(value.exponent) + 1
  guard fraction != 0.5 else { return exponent - 1 }
  return log(fraction) * (1 / 0x1.62e42fefa39efp-1) + exponent
}

extension Int64 {
  /// Cuts off the fraction; what does not fit, and NaN, becomes the least number, as on x86.
  fileprivate init(cutting value: Double) {
    self = Int64(exactly: value.rounded(.towardZero)) ?? .min
  }
}
