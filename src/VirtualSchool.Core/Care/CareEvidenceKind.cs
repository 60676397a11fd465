namespace VirtualSchool;

/// <summary>Kinds of evidence that somebody has been in care.</summary>
public enum CareEvidenceKind
{
    /// <summary>A dated legal status in the council's own social-work record.</summary>
    RecordedStatus = 0,

    /// <summary>A record of care by an authority elsewhere in the United Kingdom.</summary>
    OtherAuthorityRecord = 1,

    /// <summary>A record that follows only on being looked after, such as continuing care.</summary>
    RecordOfAfterwards = 2,

    /// <summary>A school list's looked-after code for a day.</summary>
    SchoolFlag = 3,

    /// <summary>A school list that says "care experienced" without saying when or how.</summary>
    SchoolNote = 4,

    /// <summary>The person says so.</summary>
    SelfDeclaration = 5,

    /// <summary>A record of the edges of care: on the child protection register, a child in need, informal kinship care, a kinship care order.</summary>
    EdgeOfCare = 6,

    /// <summary>Duties owed as if looked after: detention in secure accommodation, a place of safety.</summary>
    DeemedDuties = 7,
}
