namespace VirtualSchool;

/// <summary>An event as a list holds it: of whom, and what happened when. Whose record it belongs to is for whoever joins the lists.</summary>
public sealed class RecordedEvent
{
    internal RecordedEvent(string id, Fact<LearnerEvent> happened)
    {
        Id = id;
        Event = happened;
    }

    /// <summary>The child's number or key as the list gives it. Not to be shown.</summary>
    public string Id { get; }

    /// <summary>What happened, with its row.</summary>
    public Fact<LearnerEvent> Event { get; }

    /// <summary>The row only.</summary>
    /// <returns>For example <c>RecordedEvent from Events: events.csv row 3</c>.</returns>
    public override string ToString() => $"RecordedEvent from {Event.Source}";
}
