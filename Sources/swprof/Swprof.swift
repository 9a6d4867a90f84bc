@main
enum Swprof {
  static func main() {
    print("swprof")
  }
}
