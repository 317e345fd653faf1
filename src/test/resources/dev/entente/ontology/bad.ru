# Each part breaks good.ttl in one way; its first line names the shape that must fire, and its severity.
PREFIX : <https://example.org/marches/>
PREFIX audience: <https://w3id.org/entente/vocabulary/audience/>
PREFIX dating: <https://w3id.org/entente/vocabulary/dating/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX ent: <https://w3id.org/entente/ontology#>
PREFIX kind: <https://w3id.org/entente/vocabulary/claim-kind/>
PREFIX level: <https://w3id.org/entente/vocabulary/level/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX reading: <https://w3id.org/entente/vocabulary/reading/>
PREFIX role: <https://w3id.org/entente/vocabulary/role/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX standing: <https://w3id.org/entente/vocabulary/standing/>
PREFIX usage: <https://w3id.org/entente/vocabulary/usage/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

#+ statedIn Violation
DELETE DATA { :saltTrade ent:statedIn :chronicle }
#+ statedBy Violation
INSERT DATA { :saltTrade ent:statedBy :market }
#+ passage Violation
DELETE DATA { :salt ent:passage :p1 }
#+ reading Violation
DELETE DATA { :saltTrade ent:reading reading:explicit }
#+ hedge Violation
DELETE { :saltTrade ent:hedge ?hedge } INSERT { :saltTrade ent:hedge standing:open } WHERE { :saltTrade ent:hedge ?hedge }
#+ standing Violation
DELETE DATA { :saltTrade ent:standing standing:accepted }
#+ supports Violation
DELETE DATA { :harbourBook ent:supports :visit } ; INSERT DATA { :harbourBook ent:supports :nothing }
#+ standingReason Violation
DELETE DATA { :epithet ent:standing standing:accepted } ; INSERT DATA { :epithet ent:standing standing:set-aside }
#+ inferredHow Info
DELETE DATA { :epithet ent:reading reading:explicit } ; INSERT DATA { :epithet ent:reading reading:inferred }

#+ label Violation
INSERT DATA { :salt rdfs:label "Salt"@en }
#+ labelTaken Warning
DELETE DATA { :market rdfs:label "The market"@en } ; INSERT DATA { :market rdfs:label "The harbour"@en }

#+ date Violation
INSERT DATA { :service ent:date "1802" }
#+ dating Violation
DELETE DATA { :service ent:dating dating:attested }
#+ bounds Violation
DELETE WHERE { :service ent:attestedFrom ?from ; ent:attestedUntil ?until }
#+ notBefore Violation
DELETE WHERE { :printing ent:notBefore ?day } ; INSERT DATA { :printing ent:notBefore "1805-01-01"^^xsd:date }
#+ notAfter Violation
INSERT DATA { :printing ent:notAfter "1805-12-31"^^xsd:date }
#+ certainlyFrom Violation
DELETE WHERE { :term ent:certainlyFrom ?day } ; INSERT DATA { :term ent:certainlyFrom "1803-06-01"^^xsd:date }
#+ certainlyUntil Violation
INSERT DATA { :term ent:certainlyUntil "1803-02-01"^^xsd:date }
#+ attestedFrom Violation
DELETE WHERE { :service ent:attestedFrom ?day } ; INSERT DATA { :service ent:attestedFrom "1803-01-01"^^xsd:date }
#+ attestedUntil Violation
INSERT DATA { :service ent:attestedUntil "1803-01-31"^^xsd:date }
#+ datingOfStretch Warning
DELETE WHERE { :service ent:dating ?dating ; ent:attestedFrom ?from ; ent:attestedUntil ?until } ;
INSERT DATA { :service ent:dating dating:within ; ent:notBefore "1802-01-01"^^xsd:date ; ent:notAfter "1802-12-31"^^xsd:date }
#+ offsetFrom Violation
DELETE DATA { :oration ent:relativeTo :dinner }

#+ regimeOf Violation
INSERT DATA { :council ent:regimeOf :north }
#+ organOf Violation
INSERT DATA { :press ent:organOf :harbour }
#+ groupOf Violation
INSERT DATA { :envoys ent:groupOf :salt }
#+ country Violation
INSERT DATA { :harbour ent:country :salt }
#+ postOf Violation
DELETE DATA { :legate ent:postOf :south }
#+ accreditedTo Violation
INSERT DATA { :legate ent:accreditedTo :nowhere }
#+ belongsToItself Violation
INSERT DATA { :south ent:organOf :council ; ent:belongsTo :council }

#+ officeHolder Violation
INSERT DATA { :term ent:officeHolder :council }
#+ post Violation
INSERT DATA { :term ent:post :salt }
#+ affiliate Violation
INSERT DATA { :service ent:affiliate :council }
#+ affiliatedWith Violation
INSERT DATA { :service ent:affiliatedWith :market }
#+ relationKind Violation
DELETE WHERE { :saltTrade ent:relationKind ?kind }
#+ from Violation
DELETE DATA { :saltTrade ent:from :north } ; INSERT DATA { :saltTrade ent:from :south }
#+ to Violation
INSERT DATA { :saltTrade ent:to :harbour }
#+ postTwiceHeld Warning
INSERT { :termOfAda ?property ?value ; ent:officeHolder :ada }
WHERE { :term ?property ?value FILTER(?property != ent:officeHolder) }

#+ place Violation
INSERT DATA { :oration ent:place :north }
#+ partOfEvent Violation
INSERT DATA { :oration ent:partOfEvent :letter }
#+ topic Violation
INSERT DATA { :oration ent:topic :ada }
#+ relativeTo Violation
INSERT DATA { :oration ent:relativeTo :harbour }
#+ event Violation
INSERT DATA { :pactNorth ent:event :harbour }
#+ agent Violation
INSERT DATA { :pactNorth ent:agent :harbour }
#+ role Violation
INSERT DATA { :pactNorth ent:role usage:quoted }
#+ partOfItsOwnEvent Violation
INSERT DATA { :visit ent:partOfEvent :dinner }
#+ meetingOfTwo Warning
INSERT { :chat ?property ?value ; a ent:Meeting ; rdfs:label "A chat"@en }
WHERE { :pact ?property ?value FILTER(?property IN (ent:statedIn, ent:statedBy, ent:passage, ent:reading, ent:hedge, ent:standing)) } ;
INSERT { :chatAda ?property ?value ; ent:event :chat }
WHERE { :dinnerAda ?property ?value FILTER(?property != ent:event) }
#+ visitorOfVisit Warning
DELETE DATA { :visitBen ent:role role:visitor . :ben ent:visited :north } ; INSERT DATA { :visitBen ent:role role:participant }
#+ placeOfVisit Info
DELETE DATA { :visit ent:place :harbour . :ben ent:visited :north }
#+ speakerOfSpeech Warning
DELETE DATA { :orationAda ent:role role:speaker } ; INSERT DATA { :orationAda ent:role role:participant }
#+ partiesOfAgreement Warning
INSERT { :treaty ?property ?value ; a ent:Agreement ; rdfs:label "A treaty"@en }
WHERE { :pact ?property ?value FILTER(?property IN (ent:statedIn, ent:statedBy, ent:passage, ent:reading, ent:hedge, ent:standing)) }
#+ participationTwice Warning
INSERT { :pactSouthAgain ?property ?value } WHERE { :pactSouth ?property ?value }
#+ twoCountriesOneDay Warning
INSERT { :errand ?property ?value ; ent:place :market ; rdfs:label "Ben at home"@en }
WHERE { :visit ?property ?value FILTER(?property NOT IN (ent:place, rdfs:label, ent:participant, ent:conflictsWith)) } ;
INSERT { :errandBen ?property ?value ; ent:event :errand } WHERE { :visitBen ?property ?value FILTER(?property != ent:event) }

#+ genre Violation
DELETE WHERE { :gazette ent:genre ?genre }
#+ author Violation
INSERT DATA { :gazette ent:author :harbour }
#+ authorReading Violation
INSERT DATA { :letter ent:authorReading reading:inferred }
#+ addressee Violation
INSERT DATA { :letter ent:addressee :salt }
#+ partOf Violation
INSERT DATA { :number ent:partOf :ada }
#+ audience Violation
DELETE DATA { :gazette ent:audience audience:public }
#+ readIn Violation
INSERT DATA { :gazette ent:readIn :ada }
#+ usage Violation
INSERT DATA { :gazette ent:usage usage:cited }
#+ language Violation
DELETE DATA { :letter ent:language "en" } ; INSERT DATA { :letter ent:language "in English" }
#+ originalLanguage Violation
INSERT DATA { :letter ent:originalLanguage "la" }
#+ records Violation
INSERT DATA { :gazette ent:records :ada }
#+ readSomewhere Violation
DELETE DATA { :gazette ent:readIn :chronicle }
#+ usageOfReading Warning
DELETE DATA { :gazette ent:usage usage:mentioned }
#+ readInItself Violation
INSERT DATA { :chronicle ent:readIn :letter ; ent:usage usage:cited }
#+ partOfItself Violation
INSERT DATA { :gazette ent:partOf :number }
#+ readingOfNobody Violation
INSERT DATA { :gazette ent:authorReading reading:inferred }
#+ privateAddressee Warning
DELETE DATA { :letter ent:audience audience:addressed } ; INSERT DATA { :letter ent:audience audience:private }
#+ addressedToNobody Info
DELETE DATA { :letter ent:addressee :ben }
#+ recordedBefore Violation
DELETE WHERE { :letter ent:notBefore ?from ; ent:notAfter ?until } ;
INSERT DATA { :letter ent:notBefore "1802-05-02"^^xsd:date ; ent:notAfter "1802-05-02"^^xsd:date }
#+ undated Info
DELETE DATA { :saltTrade ent:statedIn :chronicle } ; INSERT DATA { :saltTrade ent:statedIn :number }

#+ publicationOf Violation
INSERT DATA { :printing ent:publicationOf :ada }
#+ carrier Violation
DELETE DATA { :printing ent:carrier :number } ; INSERT DATA { :printing ent:carrier :letter }
#+ publisher Violation
INSERT DATA { :printing ent:publisher :harbour }
#+ publicationPlace Violation
INSERT DATA { :printing ent:publicationPlace :ada }
#+ printedBefore Violation
DELETE WHERE { :printing ent:notBefore ?from ; ent:notAfter ?until } ;
INSERT DATA { :printing ent:notBefore "1801-01-01"^^xsd:date ; ent:notAfter "1801-12-31"^^xsd:date }

#+ passageOf Violation
DELETE DATA { :p2 ent:passageOf :chronicle }
#+ order Violation
DELETE DATA { :p2 ent:order 2 }
#+ passageKind Violation
DELETE WHERE { :p1 ent:passageKind ?kind }
#+ voice Violation
INSERT DATA { :p1 ent:voice :harbour }
#+ quotedDocument Violation
INSERT DATA { :p1 ent:quotedDocument :ada }
#+ start Violation
DELETE DATA { :p2 ent:start 90 } ; INSERT DATA { :p2 ent:start 140 }
#+ end Violation
DELETE DATA { :p2 ent:end 140 }
#+ line Violation
DELETE DATA { :p1 ent:line 1 } ; INSERT DATA { :p1 ent:line 0 }
#+ paraphrase Violation
DELETE WHERE { :p1 ent:paraphrase ?text }
#+ orderTaken Violation
DELETE DATA { :p2 ent:order 2 } ; INSERT DATA { :p2 ent:order 1 }
#+ passagesOverlap Violation
DELETE DATA { :p2 ent:start 90 } ; INSERT DATA { :p2 ent:start 80 }
#+ quotationOfNothing Warning
DELETE DATA { :p2 ent:quotedDocument :letter }
#+ mentions Violation
INSERT DATA { :p1 ent:mentions :nothing }

#+ claimKind Violation
INSERT DATA { :silence ent:claimKind usage:quoted }
#+ proposition Violation
DELETE WHERE { :silence ent:proposition ?text }
#+ subject Violation
DELETE DATA { :silence ent:subject :salt } ; INSERT DATA { :silence ent:subject :nothing }
#+ predicate Violation
INSERT DATA { :silence ent:predicate ent:befriended ; ent:object :ada }
#+ object Violation
INSERT DATA { :silence ent:object :nothing }
#+ value Violation
INSERT DATA { :silence ent:value "" }
#+ about Violation
INSERT DATA { :silence ent:about :nothing }
#+ cause Violation
INSERT DATA { :explanation ent:cause :nothing }
#+ effect Violation
INSERT DATA { :explanation ent:effect :nothing }
#+ extent Violation
INSERT DATA { :explanation ent:extent <https://w3id.org/entente/vocabulary/extent/wholly> }
#+ count Violation
DELETE DATA { :count ent:count 2 } ; INSERT DATA { :count ent:count -2 }
#+ silentParty Violation
INSERT DATA { :silence ent:silentParty :nothing }
#+ predicateNeedsObject Violation
INSERT DATA { :count ent:predicate ent:visited }
#+ predicateFits Warning
INSERT DATA { :silence ent:predicate ent:met ; ent:object :ada }
#+ denialUnmatched Info
DELETE DATA { :silence ent:claimKind kind:silent ; ent:silentParty :letter } ; INSERT DATA { :silence ent:claimKind kind:denies }
#+ explanation Violation
DELETE WHERE { :explanation ent:extent ?extent }
#+ countOfSomething Violation
DELETE DATA { :count ent:count 2 }
#+ silenceOfSomebody Violation
DELETE DATA { :silence ent:silentParty :letter }
#+ otherKindOfClaim Warning
INSERT DATA { :silence ent:count 3 }
#+ silenceOnItsOwnWord Warning
DELETE DATA { :silence ent:statedIn :chronicle } ; INSERT DATA { :silence ent:statedIn :letter }

#+ holder Violation
INSERT DATA { :praise ent:holder :salt }
#+ onBehalfOf Violation
INSERT DATA { :praise ent:onBehalfOf :salt }
#+ target Violation
INSERT DATA { :praise ent:target :south }
#+ level Violation
DELETE DATA { :praise ent:level level:friendly }
#+ cue Violation
DELETE WHERE { :praise ent:cue ?cue } ; INSERT DATA { :praise ent:cue "our good neighbours across the river" }
#+ codedBy Warning
DELETE WHERE { :praise ent:codedBy ?coder }
#+ designated Violation
DELETE DATA { :epithet ent:designated :council } ; INSERT DATA { :epithet ent:designated :nothing }
#+ wording Violation
DELETE WHERE { :epithet ent:wording ?wording } ; INSERT DATA { :epithet ent:wording "the seven chairs around one table" }
#+ stanceTwice Warning
INSERT { :praiseAgain ?property ?value } WHERE { :praise ?property ?value }
#+ nameIsNoLabel Info
DELETE WHERE { :epithet ent:wording ?wording } ; INSERT DATA { :epithet ent:wording "council of South" }

#+ first Violation
DELETE DATA { :dispute ent:first :count . :count ent:conflictsWith :visit . :visit ent:conflictsWith :count } ; INSERT DATA { :dispute ent:first :visit }
#+ second Violation
INSERT DATA { :dispute ent:second :nothing }
#+ conflictKind Violation
DELETE WHERE { :dispute ent:conflictKind ?kind }
#+ conflictUnexplained Info
DELETE WHERE { :dispute skos:note ?note }

#+ actsForEvidence Violation
INSERT DATA { :ada ent:actsFor :north }
#+ belongsToEvidence Violation
INSERT DATA { :ada ent:belongsTo :north }
#+ participantEvidence Violation
INSERT DATA { :oration ent:participant :ben }
#+ metEvidence Violation
INSERT DATA { :ada ent:met :ada }
#+ visitedEvidence Violation
INSERT DATA { :ada ent:visited :south }
#+ heldPostEvidence Violation
INSERT DATA { :ada ent:heldPost :legate }
#+ publicFromEvidence Violation
INSERT DATA { :gazette ent:publicFrom "1801"^^edtf:EDTF }
#+ conflictsWithEvidence Violation
INSERT DATA { :praise ent:conflictsWith :epithet }
#+ talliedInEvidence Violation
INSERT DATA { :praise ent:talliedIn :tally }
#+ meetingOfEvidence Violation
INSERT DATA { :dinner ent:meetingOf :scribe }
