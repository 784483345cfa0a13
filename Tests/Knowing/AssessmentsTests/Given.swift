import Dates
import Events

@testable import Assessments

/// What is given to an assessment, in few words.
enum Given {
  static func date(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("not a date: \(text)") }
    return moment
  }

  static func event(
    _ date: String, names: [String] = ["Beirut", "Beyrouth", "بيروت", "Бейрут", "贝鲁特", "ביירות", "베이루트", "ベイルート"],
    place: String? = "Port of Beirut, Beirut", lon: Double? = nil
  ) -> Event {
    Event(
      id: "beirut-2020", title: "Explosion in the port", date: Given.date(date), place: place, country: "Lebanon",
      lat: lon.map { _ in 0 }, lon: lon, names: names)
  }

  static func assessment(
    _ posted: String?, _ event: String?, published: String? = nil, caption: String? = "Ukraine, this morning",
    lon: Double? = nil
  ) -> Assessment {
    Assessment(
      posted: posted.map(date), caption: caption, publishedAt: published.map(date),
      event: event.map { Given.event($0, lon: lon) })
  }
}
