namespace VirtualSchool;

/// <summary>What came of asking somebody for their views.</summary>
public enum ViewsOutcome
{
    /// <summary>Views were given; the words stand beside.</summary>
    Given = 0,

    /// <summary>The person was asked and chose not to say. An answer.</summary>
    ChoseNotToSay = 1,

    /// <summary>The person has not been asked yet.</summary>
    NotAskedYet = 2,

    /// <summary>The person could not be asked; the reason stands beside.</summary>
    CouldNotBeAsked = 3,
}
