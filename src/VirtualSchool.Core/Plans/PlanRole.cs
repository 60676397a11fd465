namespace VirtualSchool;

/// <summary>The part a contributor plays in a plan.</summary>
public enum PlanRole
{
    /// <summary>The child or young person.</summary>
    Child = 0,

    /// <summary>A parent, or another person with parental responsibilities.</summary>
    Parent = 1,

    /// <summary>Whoever looks after the child day by day: kinship or foster carer, residential worker.</summary>
    Carer = 2,

    /// <summary>A brother or sister of the child, also a half- or step-sibling and one who lived in the same home.</summary>
    BrotherOrSister = 3,

    /// <summary>A class or subject teacher.</summary>
    Teacher = 4,

    /// <summary>The school's head or another senior leader.</summary>
    HeadTeacher = 5,

    /// <summary>The school's designated manager for care experienced children.</summary>
    DesignatedManager = 6,

    /// <summary>The virtual school: one person or a team.</summary>
    VirtualSchool = 7,

    /// <summary>A social worker or social-work team.</summary>
    SocialWork = 8,

    /// <summary>Who holds the GIRFEC child's plan together across services, as national practice guidance names the role.</summary>
    LeadProfessional = 9,

    /// <summary>The point of contact in school or health under GIRFEC practice; no statutory office (Part 4 of the 2014 Act never came into force).</summary>
    NamedPerson = 10,

    /// <summary>A psychologist of the council's education service.</summary>
    EducationalPsychologist = 11,

    /// <summary>A nurse, doctor, therapist or other health professional.</summary>
    Health = 12,

    /// <summary>An advocate or supporter the child chose.</summary>
    Advocate = 13,

    /// <summary>The co-ordinator of the plan: of a co-ordinated support plan or a pathway plan.</summary>
    Coordinator = 14,

    /// <summary>The officer from whom advice and further information can be had.</summary>
    AdviceOfficer = 15,

    /// <summary>An officer of the authority who may sign for it.</summary>
    AuthorisedOfficer = 16,

    /// <summary>Careers, housing, youth work or another service.</summary>
    OtherService = 17,

    /// <summary>Anyone else.</summary>
    Other = 18,
}
